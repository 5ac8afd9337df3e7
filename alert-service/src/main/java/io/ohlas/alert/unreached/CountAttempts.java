package io.ohlas.alert.unreached;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.casework.CaseStatus;
import io.ohlas.alert.deadline.Deadlines;
import io.ohlas.platform.tenancy.TenantContext;

/** Says of cases what was tried to reach their customer, and what the tenant asks for. Needs the caller's transaction. */
@ApplicationScoped
public class CountAttempts {

    private final EntityManager entities;
    private final TenantContext tenants;
    private final UnreachedPolicies policies;
    private final Deadlines deadlines;

    CountAttempts(EntityManager entities, TenantContext tenants, UnreachedPolicies policies, Deadlines deadlines) {
        this.entities = entities;
        this.tenants = tenants;
        this.policies = policies;
        this.deadlines = deadlines;
    }

    /** Of those cases that somebody works on and whose customer was not reached; of no others. */
    public Map<UUID, Unreached> of(Collection<CaseFacts> cases) {
        List<CaseFacts> asked = cases.stream()
                .filter(each -> each.status() == CaseStatus.ASSIGNED)
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        UnreachedPolicy policy = policies.get();
        Map<UUID, Tried> made =
                made(asked.stream().filter(CaseFacts::tried).map(CaseFacts::id).toList());
        var all = new HashMap<UUID, Unreached>();
        asked.forEach(each ->
                all.put(each.id(), new Unreached(needed(policy, each), made.getOrDefault(each.id(), Tried.NOTHING))));
        return all;
    }

    public Unreached of(CaseFacts subject) {
        return of(List.of(subject)).getOrDefault(subject.id(), new Unreached(Tried.NOTHING, Tried.NOTHING));
    }

    // There is nobody whom one could try to reach.
    private static Tried needed(UnreachedPolicy policy, CaseFacts subject) {
        return subject.anonymous()
                ? Tried.NOTHING
                : policy.neededFor(subject.complaint().contactChannels());
    }

    private Map<UUID, Tried> made(List<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery(
                        """
                        select made.case_id, count(*), count(distinct cast(made.changed_at at time zone :zone as date)),
                               count(distinct made.channel)
                        from case_change made
                        where made.tenant_id = :tenant and made.case_id = any(:cases) and made.type = 'contact_attempt'
                          and made.sequence > (select max(began.sequence) from case_change began
                                               where began.tenant_id = :tenant and began.case_id = made.case_id
                                                 and began.type in ('opened', 'reopened'))
                        group by made.case_id
                        """,
                        Tuple.class)
                .setParameter("zone", deadlines.zone().getId())
                .setParameter("tenant", tenants.required())
                .setParameter("cases", cases.toArray(UUID[]::new))
                .getResultList();
        var made = new HashMap<UUID, Tried>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row ->
                        made.put(row.get(0, UUID.class), new Tried(number(row, 1), number(row, 2), number(row, 3))));
        return made;
    }

    private static int number(Tuple row, int column) {
        return row.get(column, Long.class).intValue();
    }
}
