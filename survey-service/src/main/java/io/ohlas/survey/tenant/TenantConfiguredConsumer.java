package io.ohlas.survey.tenant;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;

@ApplicationScoped
class TenantConfiguredConsumer {

    private final Inbox inbox;
    private final Tenants tenants;
    private final TenantLock lock;

    TenantConfiguredConsumer(Inbox inbox, Tenants tenants, TenantLock lock) {
        this.inbox = inbox;
        this.tenants = tenants;
        this.lock = lock;
    }

    @Incoming("tenant-configured")
    @RunOnVirtualThread
    void on(TenantConfigured event, IncomingRabbitMQMetadata message) {
        inbox.once("survey.configure-tenant", Delivery.of(message), () -> {
            lock.hold("tenant");
            tenants.configure(event);
        });
    }
}
