package io.ohlas.scoring.loop;

import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.ohlas.platform.web.identity.Caller;
import io.ohlas.platform.web.query.ParameterUnknown;
import io.ohlas.scoring.report.QueryRejected;
import io.ohlas.scoring.report.Span;

/** What became of dissatisfied customers; an agent or manager sees those of the own org units only. */
@Path("/api/v1/closed-loop")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ClosedLoopResource {

    private static final Set<String> PARAMETERS = Set.of("from", "to", "groupBy");

    private final ReportLoop reportLoop;
    private final Caller caller;

    ClosedLoopResource(ReportLoop reportLoop, Caller caller) {
        this.reportLoop = reportLoop;
        this.caller = caller;
    }

    /** 400 and 422 name the parameter that is unreadable or wrong; the only grouping is {@code orgUnit}. */
    @GET
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Parameter(name = "from", in = ParameterIn.QUERY)
    @Parameter(name = "to", in = ParameterIn.QUERY)
    @Parameter(name = "groupBy", in = ParameterIn.QUERY)
    public ReportLoop.Report figures(@Context UriInfo uri) {
        var parameters = uri.getQueryParameters();
        ParameterUnknown.refuse(parameters.keySet(), PARAMETERS);
        String groupBy = parameters.getFirst("groupBy");
        if (groupBy != null && !groupBy.equals("orgUnit")) {
            throw QueryRejected.wrong("groupBy", "must be orgUnit");
        }
        return reportLoop.report(Span.of(parameters), caller.unitLimit(), groupBy != null);
    }
}
