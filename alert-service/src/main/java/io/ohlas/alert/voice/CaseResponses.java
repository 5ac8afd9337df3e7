package io.ohlas.alert.voice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import io.ohlas.alert.rule.RatedAnswer;
import io.ohlas.platform.messaging.EventJson;
import io.ohlas.platform.tenancy.TenantContext;

/** Which response is in which case. A response is in one case at most, by the table's key. */
@ApplicationScoped
public class CaseResponses {

    private final EntityManager entities;
    private final TenantContext tenants;
    private final EventJson json;

    CaseResponses(EntityManager entities, TenantContext tenants, EventJson json) {
        this.entities = entities;
        this.tenants = tenants;
        this.json = json;
    }

    /** As they are stored. */
    record Answers(List<RatedAnswer> answers) {}

    /** In the order they were submitted. */
    public List<CaseResponse> of(Collection<UUID> cases) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select r.case_id, r.response_id, r.submitted_at, r.metric, r.rating, r.comment,
                               cast(r.answers as text), cast(r.context as text),
                               case when r.response_id = c.complaint_response_id
                                    then c.complaint_org_unit_path else r.org_unit_path end
                        from case_response r
                        join customer_case c on c.tenant_id = r.tenant_id and c.id = r.case_id
                        where r.tenant_id = :tenant and r.case_id = any(:cases)
                        order by r.submitted_at, r.response_id
                        """,
                        Tuple.class)
                .setParameter("tenant", tenants.required())
                .setParameter("cases", cases.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(row -> response((Tuple) row)).toList();
    }

    public void add(UUID caseId, DissatisfiedResponse response) {
        write(
                        """
                insert into case_response
                    (tenant_id, response_id, sequence, rating, metric, comment, answers, context, org_unit_path,
                     case_id, submitted_at)
                values (:tenant, :response, :sequence, :rating, cast(:metric as text), cast(:comment as text),
                        cast(:answers as jsonb), cast(:context as jsonb), cast(:path as text[]), :case, :submittedAt)
                """,
                        response)
                .setParameter("case", caseId)
                .setParameter("submittedAt", response.complaint().submittedAt())
                .executeUpdate();
    }

    /** The case that a response is in. */
    public Optional<UUID> caseOf(UUID responseId) {
        List<?> found = entities.createNativeQuery(
                        "select case_id from case_response where tenant_id = :tenant and response_id = :response")
                .setParameter("tenant", tenants.required())
                .setParameter("response", responseId)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /**
     * Takes over what a later save of the same response says; an earlier one changes nothing. The case is locked.
     *
     * @return whether it says something else now
     */
    public boolean amend(DissatisfiedResponse response) {
        List<?> amended = write(
                        """
                        with earlier as (
                            select rating, metric, comment, answers from case_response
                            where tenant_id = :tenant and response_id = :response and sequence < :sequence
                        )
                        update case_response set
                            rating = :rating, metric = cast(:metric as text), comment = cast(:comment as text),
                            answers = cast(:answers as jsonb), context = cast(:context as jsonb),
                            org_unit_path = cast(:path as text[]), sequence = :sequence
                        from earlier where tenant_id = :tenant and response_id = :response
                        returning (earlier.rating, earlier.metric, earlier.comment, earlier.answers)
                            is distinct from (case_response.rating, case_response.metric, case_response.comment,
                                              case_response.answers)
                        """,
                        response)
                .getResultList();
        return amended.contains(true);
    }

    private Query write(String sql, DissatisfiedResponse response) {
        Complaint complaint = response.complaint();
        return entities.createNativeQuery(sql)
                .setParameter("tenant", tenants.required())
                .setParameter("response", complaint.responseId())
                .setParameter("sequence", response.sequence())
                .setParameter("rating", complaint.rating())
                .setParameter("metric", complaint.metric())
                .setParameter("comment", complaint.comment())
                .setParameter("answers", json.write(new Answers(response.answers())))
                .setParameter("context", json.write(ResponseContext.of(response)))
                .setParameter("path", complaint.orgUnitPath().toArray(String[]::new));
    }

    private CaseResponse response(Tuple row) {
        return new CaseResponse(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, Instant.class),
                row.get(3, String.class),
                row.get(4, Integer.class),
                row.get(5, String.class),
                answers(row.get(6, String.class)),
                List.of(row.get(8, String[].class)),
                context(row.get(7, String.class)));
    }

    private ResponseContext context(String stored) {
        return stored == null
                ? ResponseContext.UNKNOWN
                : json.read(stored.getBytes(StandardCharsets.UTF_8), ResponseContext.class);
    }

    private List<RatedAnswer> answers(String stored) {
        return stored == null
                ? List.of()
                : json.read(stored.getBytes(StandardCharsets.UTF_8), Answers.class)
                        .answers();
    }
}
