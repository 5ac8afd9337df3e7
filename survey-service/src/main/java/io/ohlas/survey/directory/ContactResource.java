package io.ohlas.survey.directory;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.identity.Caller;
import io.ohlas.survey.consent.Suppression;

@Path("/api/v1/contacts")
@RunOnVirtualThread
class ContactResource {

    private final Contacts contacts;
    private final RegisterContact registerContact;
    private final ContactAccess access;
    private final Caller caller;

    ContactResource(Contacts contacts, RegisterContact registerContact, ContactAccess access, Caller caller) {
        this.contacts = contacts;
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
        return answer.entity(
                        ContactView.of(contact, contacts.suppression(contact).orElse(null), false))
                .header("ETag", Version.etag(contact.revision()))
                .build();
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
                .header("ETag", Version.etag(contact.revision()))
                .build();
    }

    // An analyst works with people whose names are nobody's business.
    private boolean isPseudonymous() {
        return caller.hasRole("analyst")
                && List.of("partner", "agent", "manager", "tenant-admin").stream()
                        .noneMatch(caller::hasRole);
    }
}
