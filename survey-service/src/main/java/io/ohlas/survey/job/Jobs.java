package io.ohlas.survey.job;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Jobs with what was wrong in their files. */
@ApplicationScoped
class Jobs implements PanacheRepositoryBase<Job, UUID> {

    /** @throws JobUnknown when the tenant has no such job */
    Job get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new JobUnknown(id));
    }

    void keepFlaws(UUID tenantId, UUID jobId, List<RowFlaw> flaws) {
        if (flaws.isEmpty()) {
            return;
        }
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into job_flaw (tenant_id, job_id, row_number, position, column_name, detail, remedy)
                        select ?, ?, t.row_number, t.position, t.column_name, t.detail, t.remedy
                        from unnest(?, ?, ?, ?) with ordinality
                            as t (row_number, column_name, detail, remedy, position)
                        """)
                .setParameter(1, tenantId)
                .setParameter(2, jobId)
                .setParameter(3, flaws.stream().map(RowFlaw::row).toArray(Long[]::new))
                .setParameter(4, flaws.stream().map(RowFlaw::column).toArray(String[]::new))
                .setParameter(5, flaws.stream().map(RowFlaw::detail).toArray(String[]::new))
                .setParameter(6, flaws.stream().map(RowFlaw::remedy).toArray(String[]::new))
                .executeUpdate();
    }

    /** A flaw and its place among those of its row. */
    record KeptFlaw(int position, RowFlaw flaw) {}

    /**
     * In the order of the file.
     *
     * @param row flaws up to this row are left out, but for those of the row itself behind {@code position}
     */
    List<KeptFlaw> flaws(UUID jobId, long row, int position, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        """
                        select position, row_number, column_name, detail, remedy from job_flaw
                        where job_id = ? and (row_number, position) > (?, ?) order by row_number, position
                        """,
                        Tuple.class)
                .setParameter(1, jobId)
                .setParameter(2, row)
                .setParameter(3, position)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(kept -> new KeptFlaw(kept.get(0, Number.class).intValue(), flaw(kept)))
                .toList();
    }

    private static RowFlaw flaw(Tuple row) {
        return new RowFlaw(
                row.get(1, Number.class).longValue(),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class));
    }
}
