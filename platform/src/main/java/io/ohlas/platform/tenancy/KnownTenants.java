package io.ohlas.platform.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The tenants that this service was told of: those with a row in one of the tables of {@code ohlas.tenancy.known-by}.
 * Such rows come from the tenant's own event, or from a request whose signed token names the tenant. Where the setting
 * names no table, nobody is known.
 */
@ApplicationScoped
public class KnownTenants {

    private final EntityManager entities;
    private final TenantContext tenants;
    private final Optional<String> query;
    // A tenant does not become unknown again, so a replica may remember it.
    private final Set<UUID> remembered = ConcurrentHashMap.newKeySet();

    KnownTenants(
            EntityManager entities,
            TenantContext tenants,
            @ConfigProperty(name = "ohlas.tenancy.known-by") Optional<List<String>> tables) {
        this.entities = entities;
        this.tenants = tenants;
        this.query = tables.map(KnownTenants::query);
    }

    /** Whether this replica remembers the tenant; asks no database, so false does not say that it is unknown. */
    public boolean isRemembered(UUID tenantId) {
        return remembered.contains(tenantId);
    }

    /** Whether the service knows the tenant by now. */
    public boolean isKnown(UUID tenantId) {
        if (isRemembered(tenantId)) {
            return true;
        }
        boolean known = query.isPresent() && tenants.with(tenantId, () -> isStored(tenantId));
        if (known) {
            remembered.add(tenantId);
        }
        return known;
    }

    private boolean isStored(UUID tenantId) {
        return QuarkusTransaction.requiringNew().call(() -> (Boolean) entities.createNativeQuery(query.orElseThrow())
                .setParameter("tenant", tenantId)
                .getSingleResult());
    }

    private static String query(List<String> tables) {
        return tables.stream()
                .map("exists (select from %s where tenant_id = :tenant)"::formatted)
                .collect(Collectors.joining(" or ", "select ", ""));
    }
}
