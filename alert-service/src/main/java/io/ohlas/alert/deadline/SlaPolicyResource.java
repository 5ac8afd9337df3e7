package io.ohlas.alert.deadline;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.alert.calendar.DeadlineNotFound;
import io.ohlas.alert.calendar.WorkingCalendars;
import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.platform.web.paging.Part;

@Path("/api/v1/sla-policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SlaPolicyResource {

    record Promise(
            @NotNull Duration firstContact, @NotNull Duration resolution, @NotBlank @Size(max = 64) String calendar) {}

    /** Durations are business time by the calendar. */
    record SlaPolicyView(Severity severity, String firstContact, String resolution, String calendar) {
        static SlaPolicyView of(SlaPolicy policy) {
            return new SlaPolicyView(
                    policy.severity(),
                    policy.firstContact().toString(),
                    policy.resolution().toString(),
                    policy.calendar());
        }
    }

    private final SlaPolicies policies;
    private final WorkingCalendars calendars;

    SlaPolicyResource(SlaPolicies policies, WorkingCalendars calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    @GET
    @RolesAllowed({"agent", "manager", "analyst", "tenant-admin", "partner"})
    @Transactional
    public Page<SlaPolicyView> list(@Valid @BeanParam Part part) {
        List<SlaPolicy> all = policies.listAll().stream()
                .sorted(Comparator.comparing(SlaPolicy::severity))
                .toList();
        return part.of(all, policy -> policy.severity().name()).map(SlaPolicyView::of);
    }

    @GET
    @Path("/{severity}")
    @RolesAllowed({"agent", "manager", "analyst", "tenant-admin", "partner"})
    @Transactional
    public RestResponse<SlaPolicyView> get(@RestPath String severity) {
        return answer(find(severity));
    }

    /** Holds for cases that open from now on. */
    @PUT
    @Path("/{severity}")
    @RolesAllowed("tenant-admin")
    @Transactional
    public RestResponse<SlaPolicyView> put(
            @RestPath String severity, @RestHeader("If-Match") String ifMatch, @Valid @NotNull Promise body) {
        SlaPolicy policy = find(severity);
        Version.require(ifMatch, policy.version());
        if (calendars.findById(body.calendar()) == null) {
            throw new SlaPolicyRejected("there is no calendar '" + body.calendar() + "'");
        }
        policy.promise(body.firstContact(), body.resolution(), body.calendar());
        policies.flush();
        return answer(policy);
    }

    private SlaPolicy find(String severity) {
        try {
            return policies.get(Severity.of(severity));
        } catch (IllegalArgumentException e) {
            throw new DeadlineNotFound("SLA policy", severity);
        }
    }

    private static RestResponse<SlaPolicyView> answer(SlaPolicy policy) {
        return RestResponse.ResponseBuilder.ok(SlaPolicyView.of(policy))
                .header("ETag", Version.etag(policy.version()))
                .build();
    }
}
