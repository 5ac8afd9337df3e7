package io.ohlas.scoring.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.ohlas.platform.messaging.ChangeFeed;
import io.ohlas.platform.tenancy.TenantContext;

/** Numbers each change of a tenant's figures and tells every replica of it once it is committed. */
@ApplicationScoped
public class ScoreChanges {

    /** The channel on which a change is told; its text is the tenant's id. */
    public static final String CHANNEL = "scores_changed";

    private static final String NEXT_NUMBER =
            """
            insert into score_change as known (tenant_id, number) values (%s, 1)
            on conflict (tenant_id) do update set number = known.number + 1
            """;

    private final ChangeFeed feed;
    private final EntityManager entities;
    private final TenantContext tenants;

    ScoreChanges(ChangeFeed feed, EntityManager entities, TenantContext tenants) {
        this.feed = feed;
        this.entities = entities;
        this.tenants = tenants;
    }

    /** Number of the last change of the current tenant's scores; 0 before the first. */
    @Transactional
    public long last() {
        List<?> numbers = entities.createNativeQuery("select number from score_change where tenant_id = :tenant")
                .setParameter("tenant", tenants.required())
                .getResultList();
        return numbers.isEmpty() ? 0 : (Long) numbers.getFirst();
    }

    /** To be called last: the tenant's one row stays locked until the commit. */
    public void announce(Connection connection, UUID tenantId) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT_NUMBER.formatted("?"))) {
            statement.setObject(1, tenantId);
            statement.executeUpdate();
        }
        feed.announce(CHANNEL, tenantId.toString());
    }

    /** The same for what was written through the entity manager: figures of the current tenant are others now. */
    @Transactional(TxType.MANDATORY)
    public void announce() {
        UUID tenantId = tenants.required();
        entities.createNativeQuery(NEXT_NUMBER.formatted(":tenant"))
                .setParameter("tenant", tenantId)
                .executeUpdate();
        feed.announce(CHANNEL, tenantId.toString());
    }
}
