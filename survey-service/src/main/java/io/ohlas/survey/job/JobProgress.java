package io.ohlas.survey.job;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.survey.job.JobLeases.Lease;

/** How far a job has come, written down by the replica that holds its lease. */
@ApplicationScoped
public class JobProgress {

    private final Jobs jobs;
    private final JobLeases leases;
    private final JobMarks marks;
    private final JobFiles files;
    private final Clock clock;

    JobProgress(Jobs jobs, JobLeases leases, JobMarks marks, JobFiles files, Clock clock) {
        this.jobs = jobs;
        this.marks = marks;
        this.files = files;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * What is to be done.
     *
     * @param done all rows up to this one are dealt with
     */
    public record Task(JsonNode instructions, long done) {}

    /**
     * What became of some rows.
     *
     * @param lastRow all rows up to this one are dealt with
     */
    public record Step(long lastRow, int imported, int refused, int unitsMade, List<RowFlaw> flaws) {}

    @Transactional(TxType.REQUIRES_NEW)
    public Task take(Lease lease) {
        Job job = jobs.get(lease.jobId());
        return new Task(job.instructions(), job.done());
    }

    /**
     * Holds the job for longer; to be asked before anything is stored, in the same transaction.
     *
     * @throws LeaseLost when another replica works on the job
     */
    @Transactional(TxType.MANDATORY)
    public void hold(Lease lease) {
        if (!leases.renew(lease)) {
            throw new LeaseLost();
        }
    }

    /** As {@link #hold}, in a transaction of its own, for work that stores nothing yet. */
    @Transactional(TxType.REQUIRES_NEW)
    public void holdOn(Lease lease) {
        hold(lease);
    }

    @Transactional(TxType.MANDATORY)
    public void advance(Lease lease, Step step) {
        Job job = jobs.get(lease.jobId());
        List<RowFlaw> flaws = step.flaws().stream()
                .sorted(Comparator.comparingLong(RowFlaw::row))
                .toList();
        jobs.keepFlaws(lease.tenantId(), lease.jobId(), flaws.subList(0, job.roomFor(flaws.size())));
        job.advance(step.lastRow(), step.imported(), step.refused(), step.unitsMade());
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void finish(Lease lease) {
        end(lease, job -> job.finish(clock.instant()));
    }

    /** @param reason for a person, without personal data */
    @Transactional(TxType.REQUIRES_NEW)
    public void fail(Lease lease, String reason) {
        end(lease, job -> job.fail(reason, clock.instant()));
    }

    private void end(Lease lease, Consumer<Job> last) {
        hold(lease);
        last.accept(jobs.get(lease.jobId()));
        files.drop(lease.jobId());
        marks.forget(lease.tenantId(), lease.jobId());
        leases.end(lease);
    }
}
