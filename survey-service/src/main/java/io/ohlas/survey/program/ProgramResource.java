package io.ohlas.survey.program;

import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.platform.web.paging.Part;
import io.ohlas.survey.invitation.AskingChannel;
import io.ohlas.survey.program.PlanProgram.Plan;
import io.ohlas.survey.tenant.Key;
import io.ohlas.survey.wording.MailWords;

@Path("/api/v1/programs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProgramResource {

    private final Programs programs;
    private final PlanProgram planProgram;

    ProgramResource(Programs programs, PlanProgram planProgram) {
        this.programs = programs;
        this.planProgram = planProgram;
    }

    /** The rules lie flat beside the name; what is left out takes its usual value. */
    record ProgramBody(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Key String survey,
            Boolean active,
            @Size(max = 500) Set<@NotNull String> touchpoints,
            @Size(max = 500) Set<@NotNull String> processes,
            @Size(max = 500) Set<@NotNull String> orgUnits,
            @Size(min = 1, max = 10) List<@NotNull AskingChannel> channels,
            Span delay,
            @Min(0) @Max(100) Integer samplingPercent,
            @Valid Quota quota,
            Span frequencyCap,
            @Valid QuietHours quietHours,
            Span reminderAfter,
            Span expiresAfter,
            Span staleAfter,
            MailWords mail) {

        ProgramRules rules() {
            return new ProgramRules(
                    touchpoints,
                    processes,
                    orgUnits,
                    channels,
                    delay,
                    samplingPercent,
                    quota,
                    frequencyCap,
                    quietHours,
                    reminderAfter,
                    expiresAfter,
                    staleAfter,
                    mail);
        }
    }

    record ProgramView(String key, String name, String survey, boolean active, @JsonUnwrapped ProgramRules rules) {

        static ProgramView of(Program program) {
            return new ProgramView(
                    program.key(), program.name(), program.survey(), program.isActive(), program.rules());
        }
    }

    /** In the order in which they are tried. */
    @GET
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public Page<ProgramView> list(@Valid @BeanParam Part part) {
        return part.of(programs.list("order by key"), Program::key).map(ProgramView::of);
    }

    /** 404 for an unknown key. */
    @GET
    @Path("/{key}")
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public RestResponse<ProgramView> get(@RestPath String key) {
        return answer(RestResponse.Status.OK, programs.get(key));
    }

    /** 201 for a new program, 200 for a changed one; 422 when it names what the tenant does not have, or its mails could not be written. */
    @PUT
    @Path("/{key}")
    @RolesAllowed("tenant-admin")
    public RestResponse<ProgramView> put(
            @RestPath @Key String key, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ProgramBody body) {
        boolean active = body.active() == null || body.active();
        var planned = planProgram.plan(new Plan(key, body.name(), body.survey(), active, body.rules()), ifMatch);
        return answer(planned.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, planned.program());
    }

    private static RestResponse<ProgramView> answer(RestResponse.Status status, Program program) {
        return ResponseBuilder.create(status, ProgramView.of(program))
                .header("ETag", Version.etag(program.revision()))
                .build();
    }
}
