package io.ohlas.survey.directory;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.identity.Caller;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.survey.consent.Suppression;
import io.ohlas.survey.directory.ContactSearch.Sought;

@Path("/api/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ContactResource {

    private final Contacts contacts;
    private final RegisterContact registerContact;
    private final ContactAccess access;
    private final ContactSearch search;
    private final Caller caller;

    ContactResource(
            Contacts contacts,
            RegisterContact registerContact,
            ContactAccess access,
            ContactSearch search,
            Caller caller) {
        this.contacts = contacts;
        this.search = search;
        this.registerContact = registerContact;
        this.access = access;
        this.caller = caller;
    }

    record Lookup(@NotNull @Size(max = 500) List<@NotNull UUID> ids) {}

    record Found(List<ContactView> items) {}

    /** 201 for somebody new, 200 for a known person who has now been told more about. */
    @POST
    @RolesAllowed({"partner", "tenant-admin"})
    @Idempotent
    @Transactional
    public RestResponse<ContactView> register(@NotNull @Valid ContactDetails details) {
        var registered = registerContact.register(details, "");
        contacts.flush();
        Contact contact = registered.contact();
        var answer = registered.isNew()
                ? ResponseBuilder.<ContactView>created(URI.create("/api/v1/contacts/" + contact.id()))
                : ResponseBuilder.<ContactView>create(RestResponse.Status.OK);
        Suppression suppression = contacts.suppression(contact).orElse(null);
        return answer.entity(ContactView.of(contact, suppression, false))
                .header("ETag", etag(contact, suppression))
                .build();
    }

    /**
     * Those that have all that is asked for: {@code name} by how it begins, in any case and with or without accents, in
     * alphabetical order; the others exactly, the newest contact first.
     */
    @GET
    @RolesAllowed({"partner", "tenant-admin"})
    @Transactional
    public Page<ContactView> list(
            @RestQuery @Size(min = 1, max = 200) String externalId,
            @RestQuery @Size(min = 1, max = 254) String email,
            @RestQuery @Size(min = 1, max = 32) String phone,
            @RestQuery @Size(min = 1, max = 200) String name,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery @Size(max = 2_000) String cursor) {
        Page<Contact> found = search.find(new Sought(externalId, email, phone, name), cursor, limit);
        access.note(found.items().stream().map(Contact::id).toList());
        Map<UUID, Suppression> suppressed = contacts.suppressions(found.items());
        return found.map(contact -> ContactView.of(contact, suppressed.get(contact.id()), false));
    }

    /** Names for a screen full of ids. Ids that are unknown or outside the caller's units are left out. */
    @POST
    @Path("/lookup")
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public Found lookUp(@NotNull @Valid Lookup lookup) {
        List<Contact> found = contacts.visible(lookup.ids());
        boolean pseudonymous = isPseudonymous();
        if (!pseudonymous) {
            access.note(found.stream().map(Contact::id).toList());
        }
        Map<UUID, Suppression> suppressed = contacts.suppressions(found);
        return new Found(found.stream()
                .map(contact -> ContactView.of(contact, suppressed.get(contact.id()), pseudonymous))
                .toList());
    }

    /** 404 for a person whom the caller's units never met. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public RestResponse<ContactView> get(@RestPath UUID id) {
        Contact contact = contacts.visible(id);
        boolean pseudonymous = isPseudonymous();
        if (!pseudonymous) {
            access.note(List.of(id));
        }
        Suppression suppression = contacts.suppression(contact).orElse(null);
        return ResponseBuilder.ok(ContactView.of(contact, suppression, pseudonymous))
                .header("ETag", etag(contact, suppression))
                .build();
    }

    // An opt-out is kept by address and leaves the contact's own revision as it is.
    private static String etag(Contact contact, Suppression suppression) {
        return suppression == null
                ? Version.etag(contact.revision())
                : "\"%d-%s-%d\""
                        .formatted(
                                contact.revision(),
                                suppression.by().wire(),
                                suppression.since().toEpochMilli());
    }

    // An analyst works with people whose names are nobody's business.
    private boolean isPseudonymous() {
        return caller.hasRole("analyst")
                && List.of("partner", "agent", "manager", "tenant-admin").stream()
                        .noneMatch(caller::hasRole);
    }
}
