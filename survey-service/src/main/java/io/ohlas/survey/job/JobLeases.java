package io.ohlas.survey.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.trace.Trace;

/**
 * Which replica works on which job. A lease ends by itself when its holder died, and whoever lost it finds out before
 * anything more is stored.
 */
@ApplicationScoped
public class JobLeases {

    /**
     * @param holder new with each claim, so that an earlier holder cannot go on
     * @param traceparent the trace that the job was ordered in; one of its own when it came from none
     */
    public record Lease(UUID jobId, UUID tenantId, UUID holder, String traceparent) {}

    private final AgroalDataSource database;

    JobLeases(AgroalDataSource database) {
        this.database = database;
    }

    /** Offers a job to all replicas once the caller's transaction has committed. */
    void offer(UUID jobId, UUID tenantId) {
        String trace = Trace.current() == null ? Trace.of(jobId) : Trace.current();
        update("insert into job_lease (job_id, tenant_id, traceparent) values (?, ?, ?)", jobId, tenantId, trace);
    }

    /** Takes the job that waits longest; empty when none waits. */
    public Optional<Lease> claim() {
        String claim =
                """
                with free as (
                    select job_id from job_lease where leased_until is null or leased_until < now()
                    order by offered_at limit 1 for update skip locked)
                update job_lease l set leased_until = now() + interval '30 seconds', holder = ?
                from free where l.job_id = free.job_id
                returning l.job_id, l.tenant_id, l.holder, l.traceparent
                """;
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(claim)) {
            statement.setObject(1, UUID.randomUUID());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Lease(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getString(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No job could be claimed", e);
        }
    }

    /** Holds the lease for longer, in the caller's transaction. @return whether it is still held */
    boolean renew(Lease lease) {
        return update(
                        "update job_lease set leased_until = now() + interval '30 seconds' where job_id = ? and holder = ?",
                        lease.jobId(),
                        lease.holder())
                == 1;
    }

    /** The job is over, in the caller's transaction. */
    void end(Lease lease) {
        update("delete from job_lease where job_id = ? and holder = ?", lease.jobId(), lease.holder());
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The job's lease could not be changed", e);
        }
    }
}
