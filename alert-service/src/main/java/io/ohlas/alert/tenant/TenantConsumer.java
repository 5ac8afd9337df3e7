package io.ohlas.alert.tenant;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;
import io.ohlas.platform.messaging.Patience;
import io.ohlas.platform.tenancy.TenantContext;

/** Learns of new tenants and of where they are. */
@ApplicationScoped
class TenantConsumer {

    private final Inbox inbox;
    private final Patience patience;
    private final TenantContext tenants;
    private final SetUpTenant setUpTenant;

    TenantConsumer(Inbox inbox, Patience patience, TenantContext tenants, SetUpTenant setUpTenant) {
        this.inbox = inbox;
        this.patience = patience;
        this.tenants = tenants;
        this.setUpTenant = setUpTenant;
    }

    @Incoming("tenant-configured")
    @RunOnVirtualThread
    void on(TenantConfigured event, IncomingRabbitMQMetadata message) {
        var delivery = Delivery.of(message);
        patience.waitOut(() -> tenants.with(delivery.tenantId(), setUpTenant::ensure));
        inbox.once("alert.set-up-tenant", delivery, () -> setUpTenant.configure(event));
    }
}
