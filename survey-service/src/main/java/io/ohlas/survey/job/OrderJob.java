package io.ohlas.survey.job;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.platform.web.identity.Caller;

/** Leaves work to be done after the request was answered, by whichever replica is free. */
@ApplicationScoped
public class OrderJob {

    private final Jobs jobs;
    private final JobLeases leases;
    private final Event<JobOrdered> ordered;
    private final Caller caller;
    private final Clock clock;

    OrderJob(Jobs jobs, JobLeases leases, Event<JobOrdered> ordered, Caller caller, Clock clock) {
        this.jobs = jobs;
        this.leases = leases;
        this.ordered = ordered;
        this.caller = caller;
        this.clock = clock;
    }

    /** Where to ask how far the work has come. */
    public record Ordered(UUID id, String state) {

        public String address() {
            return "/api/v1/jobs/" + id;
        }
    }

    /**
     * @param jobId what its file was stored under; the file is kept until the job is over
     * @param instructions as the one who does the work understands them
     * @param total rows below the file's header
     */
    @Transactional(TxType.MANDATORY)
    public Ordered order(UUID jobId, JsonNode instructions, long total) {
        Job job = Job.importing(jobId, instructions, total, caller.subject(), clock.instant());
        jobs.persistAndFlush(job);
        leases.offer(job.id(), caller.tenantId());
        ordered.fire(new JobOrdered(job.id()));
        return new Ordered(job.id(), job.state().wire());
    }
}
