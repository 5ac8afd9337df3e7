package io.ohlas.survey.job;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Jobs with their files and with what was wrong in them. */
@ApplicationScoped
class Jobs implements PanacheRepositoryBase<Job, UUID> {

    /** @throws JobUnknown when the tenant has no such job */
    Job get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new JobUnknown(id));
    }

    void keepSource(UUID tenantId, UUID jobId, byte[] content) {
        getEntityManager()
                .createNativeQuery("insert into job_source (tenant_id, job_id, content) values (?, ?, ?)")
                .setParameter(1, tenantId)
                .setParameter(2, jobId)
                .setParameter(3, content)
                .executeUpdate();
    }

    byte[] source(UUID jobId) {
        return (byte[]) getEntityManager()
                .createNativeQuery("select content from job_source where job_id = ?")
                .setParameter(1, jobId)
                .getSingleResult();
    }

    void dropSource(UUID jobId) {
        getEntityManager()
                .createNativeQuery("delete from job_source where job_id = ?")
                .setParameter(1, jobId)
                .executeUpdate();
    }

    void keepFlaws(UUID tenantId, UUID jobId, List<RowFlaw> flaws) {
        for (int i = 0; i < flaws.size(); i++) {
            RowFlaw flaw = flaws.get(i);
            getEntityManager()
                    .createNativeQuery(
                            """
                            insert into job_flaw (tenant_id, job_id, row_number, position, column_name, detail, remedy)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .setParameter(1, tenantId)
                    .setParameter(2, jobId)
                    .setParameter(3, flaw.row())
                    .setParameter(4, i)
                    .setParameter(5, flaw.column())
                    .setParameter(6, flaw.detail())
                    .setParameter(7, flaw.remedy())
                    .executeUpdate();
        }
    }

    /** In the order of the file. */
    List<RowFlaw> flaws(UUID jobId, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        """
                        select row_number, column_name, detail, remedy from job_flaw
                        where job_id = ? order by row_number, position
                        """,
                        Tuple.class)
                .setParameter(1, jobId)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> flaw((Tuple) row)).toList();
    }

    private static RowFlaw flaw(Tuple row) {
        return new RowFlaw(
                row.get(0, Number.class).longValue(),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class));
    }
}
