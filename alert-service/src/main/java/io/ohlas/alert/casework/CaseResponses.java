package io.ohlas.alert.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import io.ohlas.platform.tenancy.TenantContext;

/** Which response is in which case. A response is in one case at most, by the table's key. */
@ApplicationScoped
public class CaseResponses {

    private final EntityManager entities;
    private final TenantContext tenants;

    CaseResponses(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /** In the order they were submitted. */
    public List<CaseResponse> of(Collection<UUID> cases) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select case_id, response_id, submitted_at, metric, rating, comment from case_response
                        where tenant_id = :tenant and case_id = any(:cases) order by submitted_at, response_id
                        """,
                        Tuple.class)
                .setParameter("tenant", tenants.required())
                .setParameter("cases", cases.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(row -> response((Tuple) row)).toList();
    }

    void add(UUID caseId, Complaint complaint, long sequence) {
        write(
                        """
                insert into case_response
                    (tenant_id, response_id, sequence, rating, metric, comment, case_id, submitted_at)
                values (:tenant, :response, :sequence, :rating, cast(:metric as text), cast(:comment as text),
                        :case, :submittedAt)
                """,
                        complaint,
                        sequence)
                .setParameter("case", caseId)
                .setParameter("submittedAt", complaint.submittedAt())
                .executeUpdate();
    }

    /**
     * Takes over what a later save of the same response says; an earlier one changes nothing.
     *
     * @return false when the response is in no case
     */
    boolean amend(Complaint complaint, long sequence) {
        int found = write(
                        """
                        update case_response set
                            rating = case when sequence < :sequence then :rating else rating end,
                            metric = case when sequence < :sequence then cast(:metric as text) else metric end,
                            comment = case when sequence < :sequence then cast(:comment as text) else comment end,
                            sequence = greatest(sequence, :sequence)
                        where tenant_id = :tenant and response_id = :response
                        """,
                        complaint,
                        sequence)
                .executeUpdate();
        return found == 1;
    }

    private Query write(String sql, Complaint complaint, long sequence) {
        return entities.createNativeQuery(sql)
                .setParameter("tenant", tenants.required())
                .setParameter("response", complaint.responseId())
                .setParameter("sequence", sequence)
                .setParameter("rating", complaint.rating())
                .setParameter("metric", complaint.metric())
                .setParameter("comment", complaint.comment());
    }

    private static CaseResponse response(Tuple row) {
        return new CaseResponse(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, Instant.class),
                row.get(3, String.class),
                row.get(4, Integer.class),
                row.get(5, String.class));
    }
}
