package io.ohlas.scoring.rebuild;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.platform.web.idempotency.Idempotent;

/** Makes scores anew from the stored answers, and tells how far that is. */
@Path("/api/v1/scores/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RebuildResource {

    private final StartRebuild startRebuild;
    private final RebuildJobs jobs;

    RebuildResource(StartRebuild startRebuild, RebuildJobs jobs) {
        this.startRebuild = startRebuild;
        this.jobs = jobs;
    }

    /** 202 with the job's address. */
    @POST
    @Idempotent
    @RolesAllowed("tenant-admin")
    public RestResponse<RebuildJob> start() {
        RebuildJob job = startRebuild.start();
        return RestResponse.ResponseBuilder.<RebuildJob>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/api/v1/scores/rebuild/" + job.id()))
                .entity(job)
                .build();
    }

    /** 404 for an unknown job and for another tenant's. */
    @GET
    @Path("/{id}")
    @RolesAllowed("tenant-admin")
    public RebuildJob job(@RestPath UUID id) {
        return jobs.get(id);
    }
}
