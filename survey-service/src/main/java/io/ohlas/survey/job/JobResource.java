package io.ohlas.survey.job;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.ohlas.platform.web.paging.Cursor;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.survey.job.Jobs.KeptFlaw;

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

    /**
     * @param errors the first thousand, in the order of the file
     * @param errorCount how many were found so far
     * @param errorsLeftOut how many of them are not kept: after the first 100,000 they are only counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JobView(
            UUID id,
            String state,
            long done,
            long total,
            List<RowFlaw> errors,
            long errorCount,
            long errorsLeftOut,
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
                jobs.flaws(id, 0, -1, MOST_ERRORS_SHOWN).stream()
                        .map(KeptFlaw::flaw)
                        .toList(),
                job.flaws(),
                job.flaws() - job.flawsKept(),
                new ResultView(
                        job.imported(),
                        job.refused(),
                        job.unitsMade(),
                        job.instructions().path("dryRun").asBoolean()),
                job.failure(),
                job.createdAt(),
                job.finishedAt());
    }

    /** What was wrong with rows, in the order of the file; the first 100,000 are kept. */
    @GET
    @Path("errors")
    @Transactional
    public Page<RowFlaw> errors(
            @RestPath UUID id,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery @Size(max = 200) String cursor) {
        jobs.get(id);
        Cursor from = Cursor.decode(cursor, 2);
        List<KeptFlaw> found = from == null
                ? jobs.flaws(id, 0, -1, limit + 1)
                : jobs.flaws(id, from.integer(0), from.integer(1), limit + 1);
        return Page.of(found, limit, last -> Cursor.of(last.flaw().row(), last.position()))
                .map(KeptFlaw::flaw);
    }
}
