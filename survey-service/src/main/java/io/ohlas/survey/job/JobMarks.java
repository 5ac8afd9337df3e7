package io.ohlas.survey.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import io.ohlas.survey.job.JobLeases.Lease;

/**
 * What a job has come across so far and nothing else remembers: what a dry run would have stored. It commits with the
 * job's progress, so that whoever goes on with the job knows it, too; it is forgotten when the job ends.
 */
@ApplicationScoped
public class JobMarks {

    public enum Kind {
        EXTERNAL_ID,
        ORG_UNIT
    }

    private final AgroalDataSource database;

    JobMarks(AgroalDataSource database) {
        this.database = database;
    }

    /** Which of these the job has come across before. */
    @Transactional(TxType.MANDATORY)
    public Set<String> known(Lease lease, Kind kind, Collection<String> marks) {
        String sql = "select mark from job_mark where tenant_id = ? and job_id = ? and kind = ? and mark = any(?)";
        var known = new HashSet<String>();
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, lease, kind, marks);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("What a job came across cannot be read", e);
        }
    }

    /** Remembers what is new of these. @return how many are */
    @Transactional(TxType.MANDATORY)
    public int keep(Lease lease, Kind kind, Collection<String> marks) {
        String sql =
                """
                insert into job_mark (tenant_id, job_id, kind, mark) select ?, ?, ?, unnest(?) on conflict do nothing
                """;
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, lease, kind, marks);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What a job came across cannot be kept", e);
        }
    }

    /** The job is over, in the caller's transaction. */
    void forget(UUID tenantId, UUID jobId) {
        try (Connection connection = database.getConnection();
                var statement =
                        connection.prepareStatement("delete from job_mark where tenant_id = ? and job_id = ?")) {
            statement.setObject(1, tenantId);
            statement.setObject(2, jobId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What a job came across cannot be forgotten", e);
        }
    }

    private static void set(PreparedStatement statement, Lease lease, Kind kind, Collection<String> marks)
            throws SQLException {
        statement.setObject(1, lease.tenantId());
        statement.setObject(2, lease.jobId());
        statement.setString(3, kind.name());
        statement.setArray(4, statement.getConnection().createArrayOf("text", marks.toArray()));
    }
}
