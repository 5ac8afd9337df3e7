package io.ohlas.platform.probe;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;
import io.ohlas.platform.tenancy.TenantContext;

/** Learns which tenants there are. */
@ApplicationScoped
public class TakeTenant {

    private final Inbox inbox;
    private final EntityManager entities;
    private final TenantContext tenants;

    TakeTenant(Inbox inbox, EntityManager entities, TenantContext tenants) {
        this.inbox = inbox;
        this.entities = entities;
        this.tenants = tenants;
    }

    @Incoming("tenant-configured")
    @RunOnVirtualThread
    void on(TenantConfigured event, IncomingRabbitMQMetadata message) {
        inbox.once("probe.take-tenant", Delivery.of(message), this::insert);
    }

    /** Lets the service know a tenant as if it had been told of it. */
    public static void know(UUID tenant) {
        CDI.current().select(TakeTenant.class).get().take(tenant);
    }

    void take(UUID tenant) {
        tenants.with(tenant, () -> QuarkusTransaction.requiringNew().run(this::insert));
    }

    private void insert() {
        entities.createNativeQuery("insert into tenant (tenant_id) values (:tenant) on conflict do nothing")
                .setParameter("tenant", tenants.required())
                .executeUpdate();
    }
}
