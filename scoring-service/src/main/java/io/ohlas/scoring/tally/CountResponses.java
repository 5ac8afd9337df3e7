package io.ohlas.scoring.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.tenancy.TenantContext;

/**
 * Counts a batch of responses: their ratings become facts and the cells of their slices and days change with them. A
 * later save of a response replaces the earlier one, an outdated one changes nothing, so neither order nor repetition
 * matters. History brought in from elsewhere counts as anything else. An answer to a recovery survey counts under the
 * metric its question names and under its own survey, as every answer does: a report that wants it left out filters by
 * survey, and the scores stay a plain fold of all stored responses. A test response is not counted.
 */
@ApplicationScoped
class CountResponses {

    private final AgroalDataSource database;
    private final TenantContext tenants;
    private final TallyLock lock;
    private final Ledger ledger;
    private final ScoreChanges changes;

    CountResponses(
            AgroalDataSource database, TenantContext tenants, TallyLock lock, Ledger ledger, ScoreChanges changes) {
        this.database = database;
        this.tenants = tenants;
        this.lock = lock;
        this.ledger = ledger;
        this.changes = changes;
    }

    /** Counts within the caller's transaction; all of the batch belongs to the tenant of the context. */
    @Transactional(TxType.MANDATORY)
    void count(Collection<ResponseSubmitted> batch) {
        UUID tenantId = tenants.required();
        Map<UUID, ResponseSubmitted> latest = batch.stream()
                .filter(response -> !response.test())
                .collect(Collectors.toMap(
                        ResponseSubmitted::responseId,
                        response -> response,
                        (one, other) -> one.sequence() > other.sequence() ? one : other));
        if (latest.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            ZoneId zone = lock.shared(connection, tenantId);
            if (ledger.enter(connection, tenantId, List.copyOf(latest.values()), zone)) {
                changes.announce(connection, tenantId);
            }
        } catch (SQLException e) {
            throw new CountingFailed(e);
        }
    }
}
