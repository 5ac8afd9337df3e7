package io.ohlas.survey.job;

import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.time.UuidV7;

/**
 * The files of jobs, stored in pieces that commit one by one: neither the upload nor the work holds a file whole, no
 * transaction lasts as long as an upload, and any replica can go on with the work.
 */
@ApplicationScoped
public class JobFiles {

    private final AgroalDataSource database;
    private final TenantContext tenants;
    private final JobSettings settings;

    JobFiles(AgroalDataSource database, TenantContext tenants, JobSettings settings) {
        this.database = database;
        this.tenants = tenants;
        this.settings = settings;
    }

    /**
     * Names a job whose file is about to come.
     *
     * @throws BacklogFull when the tenant's files have as many bytes as they may
     */
    @Transactional(TxType.REQUIRES_NEW)
    public UUID begin() {
        UUID jobId = UuidV7.next();
        update("insert into job_file (tenant_id, job_id) values (?, ?)", tenants.required(), jobId);
        requireRoom();
        return jobId;
    }

    /** Where to write the file; it is stored whole once the stream was closed. */
    public OutputStream writing(UUID jobId) {
        return new PieceOutput(this, jobId);
    }

    /** The file, read piece by piece. */
    public InputStream reading(UUID jobId) {
        return new PieceInput(this, jobId);
    }

    /** Forgets a file that came in vain: its job was not ordered. */
    @Transactional(TxType.REQUIRES_NEW)
    public void dropUnlessOrdered(UUID jobId) {
        update(
                """
                delete from job_file f where f.tenant_id = ? and f.job_id = ?
                    and not exists (select 1 from job_lease l where l.job_id = f.job_id)
                """,
                tenants.required(),
                jobId);
    }

    /** Forgets files whose upload was torn off with its replica, of all tenants; their pieces go with them. */
    @Scheduled(every = "1m", delayed = "1m")
    @RunOnVirtualThread
    @Transactional
    void dropBroken() {
        update(
                """
                delete from job_file f where f.stored_at < now() - make_interval(secs => ?)
                    and not exists (select 1 from job_lease l where l.job_id = f.job_id)
                """,
                settings.uploadPause().toSeconds());
    }

    /**
     * The job is about to be ordered, in the caller's transaction: its file stays until the job is over.
     *
     * @throws UploadBroken when it is no longer there
     */
    @Transactional(TxType.MANDATORY)
    public void hold(UUID jobId) {
        grow(jobId, 0);
    }

    /** The job is over, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    void drop(UUID jobId) {
        update("delete from job_file where tenant_id = ? and job_id = ?", tenants.required(), jobId);
    }

    /** @throws BacklogFull when it is one too many */
    @Transactional(TxType.REQUIRES_NEW)
    void keep(UUID jobId, int number, byte[] piece) {
        grow(jobId, piece.length);
        requireRoom();
        update(
                "insert into job_source (tenant_id, job_id, number, content) values (?, ?, ?, ?)",
                tenants.required(),
                jobId,
                number,
                piece);
    }

    /** Null behind the last piece. */
    @Transactional(TxType.REQUIRES_NEW)
    byte[] piece(UUID jobId, int number) {
        String sql = "select content from job_source where tenant_id = ? and job_id = ? and number = ?";
        try (Connection connection = database.getConnection();
                var statement = prepare(connection, sql, tenants.required(), jobId, number);
                var row = statement.executeQuery()) {
            return row.next() ? row.getBytes(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException("The file of a job cannot be read", e);
        }
    }

    private void grow(UUID jobId, int bytes) {
        String sql = "update job_file set bytes = bytes + ?, stored_at = now() where tenant_id = ? and job_id = ?";
        if (update(sql, bytes, tenants.required(), jobId) == 0) {
            throw new UploadBroken();
        }
    }

    private void requireRoom() {
        long limit = settings.backlogLimit().asLongValue();
        String sql = "select sum(bytes) from job_file where tenant_id = ?";
        try (Connection connection = database.getConnection();
                var statement = prepare(connection, sql, tenants.required());
                var row = statement.executeQuery()) {
            if (row.next() && row.getLong(1) > limit) {
                throw new BacklogFull(limit);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The files of a tenant cannot be counted", e);
        }
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                var statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The file of a job cannot be stored", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
