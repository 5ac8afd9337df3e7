package io.ohlas.scoring.loop;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.ohlas.platform.tenancy.TenantContext;

/** The last known state of each case. */
@ApplicationScoped
class CustomerCases {

    private final EntityManager entities;
    private final TenantContext tenants;

    CustomerCases(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /**
     * Takes over a state unless a later one is known. The first-contact clock is kept as the first opening had it, also
     * when news of that opening comes late.
     */
    @Transactional(TxType.MANDATORY)
    void follow(CaseChanged change) {
        boolean first = change.opening() == 1;
        entities.createNativeQuery(
                        """
                        insert into customer_case (tenant_id, case_id, sequence, status, open, response_ids, opened_at,
                            resolution_due_at, first_contact_at, resolved_at, root_cause, recovery_answered_at,
                            recovery_outcome, recovery_asked_by, yearly_value, currency, first_opening_sequence, first_contact_due_at)
                        values (:tenant, :case, :sequence, :status, :open, :responses, :openedAt,
                            cast(:resolutionDueAt as timestamptz), cast(:firstContactAt as timestamptz),
                            cast(:resolvedAt as timestamptz), cast(:rootCause as text),
                            cast(:answeredAt as timestamptz), cast(:outcome as text), cast(:askedBy as text), cast(:amount as numeric),
                            cast(:currency as text), :firstSequence, cast(:firstContactDueAt as timestamptz))
                        on conflict (tenant_id, case_id) do update set
                            sequence = excluded.sequence, status = excluded.status, open = excluded.open,
                            response_ids = excluded.response_ids, opened_at = excluded.opened_at,
                            resolution_due_at = excluded.resolution_due_at,
                            first_contact_at = excluded.first_contact_at, resolved_at = excluded.resolved_at,
                            root_cause = excluded.root_cause, recovery_answered_at = excluded.recovery_answered_at,
                            recovery_outcome = excluded.recovery_outcome,
                            recovery_asked_by = excluded.recovery_asked_by, yearly_value = excluded.yearly_value,
                            currency = excluded.currency
                        where customer_case.sequence < excluded.sequence
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("case", change.caseId())
                .setParameter("sequence", change.sequence())
                .setParameter("status", change.status())
                .setParameter("open", change.open())
                .setParameter("responses", change.responseIds().toArray(UUID[]::new))
                .setParameter("openedAt", change.openedAt())
                .setParameter("resolutionDueAt", text(change.resolutionDueAt()))
                .setParameter("firstContactAt", text(change.firstContactAt()))
                .setParameter("resolvedAt", text(change.resolvedAt()))
                .setParameter("rootCause", change.rootCause())
                .setParameter("answeredAt", text(change.recoveryAnsweredAt()))
                .setParameter("outcome", change.recoveryOutcome())
                .setParameter("askedBy", change.recoveryAskedBy())
                .setParameter(
                        "amount",
                        change.yearlyValue() == null
                                ? null
                                : change.yearlyValue().amount())
                .setParameter(
                        "currency",
                        change.yearlyValue() == null
                                ? null
                                : change.yearlyValue().currency())
                .setParameter("firstSequence", first ? change.sequence() : 0)
                .setParameter("firstContactDueAt", first ? text(change.firstContactDueAt()) : null)
                .executeUpdate();
        if (first) {
            keepFirstClock(change);
        }
    }

    private void keepFirstClock(CaseChanged change) {
        entities.createNativeQuery(
                        """
                        update customer_case
                        set first_opening_sequence = :sequence, first_contact_due_at = cast(:dueAt as timestamptz)
                        where tenant_id = :tenant and case_id = :case and first_opening_sequence < :sequence
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("case", change.caseId())
                .setParameter("sequence", change.sequence())
                .setParameter("dueAt", text(change.firstContactDueAt()))
                .executeUpdate();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
