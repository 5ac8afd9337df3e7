package io.ohlas.alert.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.worklist.CaseAccess;
import io.ohlas.platform.web.identity.Caller;

/** Takes a new case on. */
@ApplicationScoped
class ClaimCase {

    private final HandleCase handleCase;
    private final EntityManager entities;
    private final Caller caller;

    ClaimCase(HandleCase handleCase, EntityManager entities, Caller caller) {
        this.handleCase = handleCase;
        this.entities = entities;
        this.caller = caller;
    }

    CustomerCase claim(UUID id, String ifMatch) {
        return handleCase.handle(id, ifMatch, steps -> List.of(steps.claim()));
    }

    /**
     * Claims the new case that is due first among those the caller sees, of equals the most severe; no two callers get
     * the same.
     */
    @Transactional
    Optional<CustomerCase> claimNext() {
        return mostUrgent().map(id -> claim(id, HandleCase.APPENDS));
    }

    // Rows that another caller holds are skipped, not waited for: that caller is claiming them.
    private Optional<UUID> mostUrgent() {
        List<String> limit = caller.unitLimit();
        List<?> ids = entities.createNativeQuery(
                        """
                        select c.id from customer_case c
                        where c.tenant_id = :tenant and c.status = 'new' and (:everywhere or %s)
                        order by c.sla_next_due_at, c.severity_weight desc, c.id limit 1
                        for no key update of c skip locked
                        """
                                .formatted(CaseAccess.sql()))
                .setParameter("tenant", caller.tenantId())
                .setParameter("everywhere", limit == null)
                .setParameter("units", limit == null ? new String[0] : limit.toArray(String[]::new))
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }
}
