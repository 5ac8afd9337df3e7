package io.ohlas.survey.optout;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.paging.Cursor;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.survey.consent.ConsentRecord;
import io.ohlas.survey.consent.ConsentRecords;
import io.ohlas.survey.consent.SaidBy;
import io.ohlas.survey.directory.Contacts;

/** Who said when that a customer is, or is not, to be asked; and where a person takes an opt-out back. */
@Path("/api/v1/contacts/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConsentResource {

    private final Contacts contacts;
    private final ConsentRecords records;
    private final RecordConsent recordConsent;

    ConsentResource(Contacts contacts, ConsentRecords records, RecordConsent recordConsent) {
        this.contacts = contacts;
        this.records = records;
        this.recordConsent = recordConsent;
    }

    /**
     * @param source where the customer agreed, such as a call or a form
     * @param textVersion which wording they agreed to
     * @param at when; later than the opt-out
     */
    record Consent(
            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "takes one line of text")
                    String source,
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "takes one line of text")
                    String textVersion,
            @NotNull Instant at) {}

    /** @param actor subject of the token that told us; null when the customer did */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentView(
            UUID id,
            ConsentRecord.Act act,
            SaidBy by,
            String source,
            String textVersion,
            String actor,
            Instant at,
            Instant recordedAt) {

        static ConsentView of(ConsentRecord entry) {
            return new ConsentView(
                    entry.id(),
                    entry.act(),
                    entry.saidBy(),
                    entry.source(),
                    entry.textVersion(),
                    entry.actor(),
                    entry.at(),
                    entry.recordedAt());
        }
    }

    /** The newest first; 404 for a contact whom the caller's units never met. */
    @GET
    @RolesAllowed({"partner", "agent", "manager", "tenant-admin"})
    @Transactional
    public Page<ConsentView> list(
            @RestPath UUID id,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery @Size(max = 200) String cursor) {
        contacts.visible(id);
        Cursor from = Cursor.decode(cursor, 1);
        var rows = records.of(id, from == null ? null : from.uuid(0), limit + 1);
        return Page.of(rows, limit, last -> Cursor.of(last.id())).map(ConsentView::of);
    }

    /**
     * Takes an opt-out back: 201 with the record; 403 for an API client, 404 for a contact whom the caller's units never
     * met, 409 for one who has not opted out, 422 when the customer agreed no later than they opted out.
     */
    @POST
    @RolesAllowed({"agent", "manager", "tenant-admin"})
    @Idempotent
    @Transactional
    public RestResponse<ConsentView> record(@RestPath UUID id, @NotNull @Valid Consent consent) {
        recordConsent.record(id, consent.source(), consent.textVersion(), consent.at());
        ConsentView view = ConsentView.of(records.of(id, null, 1).getFirst());
        return ResponseBuilder.<ConsentView>created(URI.create("/api/v1/contacts/" + id + "/consents"))
                .entity(view)
                .build();
    }
}
