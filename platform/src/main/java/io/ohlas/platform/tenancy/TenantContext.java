package io.ohlas.platform.tenancy;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

import io.ohlas.platform.web.identity.Caller;

/**
 * The tenant whose data the current work may touch. A request has it from its verified token; consumers, timers and
 * public links name it with {@link #with}. Both Hibernate's discriminator and the database's row-level security read
 * it from here, at the start of each transaction.
 */
@ApplicationScoped
public class TenantContext {

    private static final ScopedValue<UUID> TENANT = ScopedValue.newInstance();

    private final Instance<Caller> caller;

    TenantContext(Instance<Caller> caller) {
        this.caller = caller;
    }

    /** Does the work as the given tenant. Must surround the transaction: one that is already open keeps its own. */
    public <T> T with(UUID tenantId, Supplier<T> work) {
        return ScopedValue.where(TENANT, tenantId).call(() -> inRequestContext(work));
    }

    /** As {@link #with(UUID, Supplier)}, for work that answers nothing. */
    public void with(UUID tenantId, Runnable work) {
        with(tenantId, () -> {
            work.run();
            return null;
        });
    }

    /** The tenant named by {@link #with}, else the caller's; empty for technical work that belongs to no tenant. */
    public Optional<UUID> current() {
        if (TENANT.isBound()) {
            return Optional.of(TENANT.get());
        }
        return Arc.container().requestContext().isActive() ? caller.get().tenant() : Optional.empty();
    }

    /** @throws IllegalStateException when no tenant is known; reading on would read nobody's data */
    public UUID required() {
        return current().orElseThrow(() -> new IllegalStateException("No tenant is known for this work"));
    }

    // Hibernate asks for the tenant only while a request context is active; a consumer or timer may have none.
    private static <T> T inRequestContext(Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        if (context.isActive()) {
            return work.get();
        }
        context.activate();
        try {
            return work.get();
        } finally {
            context.terminate();
        }
    }
}
