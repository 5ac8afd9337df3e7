package io.ohlas.survey.job;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;

/** How far work has come that goes on after its request was answered. */
@Path("/api/v1/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"partner", "tenant-admin"})
class JobResource {

    private static final int MOST_ERRORS_SHOWN = 1_000;

    private final Jobs jobs;

    JobResource(Jobs jobs) {
        this.jobs = jobs;
    }

    /** @param imported on a dry run, how many would have been */
    record ResultView(long imported, long refused, long orgUnitsCreated, boolean dryRun) {}

    /** @param errors the first thousand, in the order of the file */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JobView(
            UUID id,
            String state,
            long done,
            long total,
            List<RowFlaw> errors,
            ResultView result,
            String failure,
            Instant createdAt,
            Instant finishedAt) {}

    @GET
    @Transactional
    public JobView read(@RestPath UUID id) {
        Job job = jobs.get(id);
        return new JobView(
                job.id(),
                job.state().wire(),
                job.done(),
                job.total(),
                jobs.flaws(id, MOST_ERRORS_SHOWN),
                new ResultView(
                        job.imported(),
                        job.refused(),
                        job.unitsMade(),
                        job.instructions().path("dryRun").asBoolean()),
                job.failure(),
                job.createdAt(),
                job.finishedAt());
    }
}
