package io.ohlas.gateway.tenant;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.gateway.mirror.Mirror;
import io.ohlas.platform.messaging.Outbox;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.time.UuidV7;

/** Takes a company in. */
@ApplicationScoped
class CreateTenant {

    private final Tenants tenants;
    private final TenantContext context;
    private final Outbox outbox;
    private final Mirror mirror;
    private final Clock clock;

    CreateTenant(Tenants tenants, TenantContext context, Outbox outbox, Mirror mirror, Clock clock) {
        this.tenants = tenants;
        this.context = context;
        this.outbox = outbox;
        this.mirror = mirror;
        this.clock = clock;
    }

    /**
     * @throws TenantKeyTaken when another tenant has the key
     * @throws TenantSettingsRejected when the settings contradict each other
     */
    @Transactional
    Tenant create(String key, Tenant.Settings settings) {
        if (tenants.hasKey(key)) {
            throw new TenantKeyTaken(key);
        }
        UUID id = UuidV7.next();
        Tenant tenant = Tenant.create(id, key, settings, clock.instant());
        tenants.persist(tenant);
        context.with(id, () -> outbox.publish(tenant.toEvent(clock.instant()), id, tenant.sequence()));
        mirror.follow(TenantMirror.KIND, id, id);
        return tenant;
    }
}
