package io.ohlas.survey.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.identity.Caller;
import io.ohlas.platform.web.paging.Cursor;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.organisation.OrgUnits;
import io.ohlas.survey.questionnaire.Band;
import io.ohlas.survey.reading.Responses.Filter;
import io.ohlas.survey.tenant.Tenants;

/** What was said, for those who may read it: never with a name or an address, and inside the caller's units only. */
@Path("/api/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"partner", "manager", "analyst", "tenant-admin"})
class ResponseResource {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Responses responses;
    private final Tenants tenants;
    private final OrgUnits orgUnits;
    private final Caller caller;

    ResponseResource(Responses responses, Tenants tenants, OrgUnits orgUnits, Caller caller) {
        this.responses = responses;
        this.tenants = tenants;
        this.orgUnits = orgUnits;
        this.caller = caller;
    }

    /**
     * @param complete whether the respondent has finished
     * @param attributes what else an import knew of the occasion; left out for analysts, who work with people unnamed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResponseView(
            UUID id,
            String survey,
            int surveyVersion,
            int revision,
            boolean complete,
            String metric,
            Integer rating,
            Band band,
            String comment,
            List<Answer> answers,
            String language,
            String orgUnit,
            List<String> orgUnitPath,
            String touchpoint,
            String stage,
            String process,
            String channel,
            String employee,
            String segment,
            String persona,
            Map<String, String> attributes,
            String program,
            String askedBy,
            UUID contactId,
            UUID invitationId,
            UUID interactionId,
            UUID recoveryOf,
            Instant occurredAt,
            Instant submittedAt,
            boolean imported,
            boolean test) {

        static ResponseView of(StoredResponse response, boolean pseudonymous) {
            return new ResponseView(
                    response.id,
                    response.surveyKey,
                    response.surveyVersion,
                    response.revision,
                    response.finishedAt != null,
                    response.metric,
                    response.rating,
                    response.band,
                    response.comment,
                    response.answers,
                    response.language,
                    response.orgUnit,
                    response.orgUnitPath,
                    response.touchpoint,
                    response.stage,
                    response.process,
                    response.channel,
                    response.employee,
                    response.segment,
                    response.persona,
                    pseudonymous ? null : response.attributes,
                    response.program,
                    response.askedBy.toLowerCase(Locale.ROOT),
                    response.contactId,
                    response.invitationId,
                    response.interactionId,
                    response.recoveryOf,
                    response.occurredAt,
                    response.submittedAt,
                    response.imported,
                    response.test);
        }
    }

    /** The newest first. {@code from} and {@code to} are days in the tenant's zone, both included. */
    @GET
    @Transactional
    public Page<ResponseView> list(
            @RestQuery String survey,
            @RestQuery String metric,
            @RestQuery @Pattern(regexp = "unfavourable|neutral|favourable") String band,
            @RestQuery String orgUnit,
            @RestQuery String touchpoint,
            @RestQuery String channel,
            @RestQuery UUID contact,
            @RestQuery LocalDate from,
            @RestQuery LocalDate to,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        if (orgUnit != null) {
            orgUnits.requireSeen(orgUnit, caller);
        }
        ZoneId zone = tenants.current().zone();
        var filter = new Filter(
                survey,
                metric,
                band == null ? null : Band.valueOf(band.toUpperCase(Locale.ROOT)),
                orgUnit,
                touchpoint,
                channel,
                contact,
                from == null ? null : inCalendar(from).atStartOfDay(zone).toInstant(),
                to == null
                        ? null
                        : inCalendar(to).plusDays(1).atStartOfDay(zone).toInstant(),
                caller.unitLimit());
        Cursor at = Cursor.decode(cursor, 2);
        List<StoredResponse> found =
                responses.find(filter, at == null ? null : at.instant(0), at == null ? null : at.uuid(1), limit + 1);
        return Page.of(found, limit, last -> Cursor.of(last.submittedAt, last.id))
                .map(response -> ResponseView.of(response, isPseudonymous()));
    }

    // An attribute may hold a name.
    private boolean isPseudonymous() {
        return !caller.hasRole("partner") && !caller.hasRole("manager") && !caller.hasRole("tenant-admin");
    }

    // Java knows days that no database does; beyond these nothing was ever said.
    private static LocalDate inCalendar(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    /** 404 also for what lies outside the caller's units. */
    @GET
    @Path("{id}")
    @Transactional
    public RestResponse<ResponseView> read(@RestPath UUID id) {
        StoredResponse found = responses
                .byId(id)
                .filter(response -> caller.sees(response.orgUnitPath))
                .orElseThrow(() -> new ResponseUnknown(id));
        return ResponseBuilder.ok(ResponseView.of(found, isPseudonymous()))
                .header("ETag", Version.etag(found.revision))
                .build();
    }
}
