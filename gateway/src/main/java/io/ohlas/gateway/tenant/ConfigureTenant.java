package io.ohlas.gateway.tenant;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.gateway.mirror.Mirror;
import io.ohlas.platform.messaging.Outbox;
import io.ohlas.platform.web.etag.Version;

/** Changes a tenant's settings and tells every service. */
@ApplicationScoped
class ConfigureTenant {

    private final Tenants tenants;
    private final Outbox outbox;
    private final Mirror mirror;
    private final Clock clock;

    ConfigureTenant(Tenants tenants, Outbox outbox, Mirror mirror, Clock clock) {
        this.tenants = tenants;
        this.outbox = outbox;
        this.mirror = mirror;
        this.clock = clock;
    }

    /** @throws TenantSettingsRejected when the new settings contradict each other */
    @Transactional
    Tenant configure(UUID id, String ifMatch, UnaryOperator<Tenant.Settings> change) {
        Tenant tenant = tenants.locked(id);
        Version.require(ifMatch, tenant.sequence());
        tenant.apply(change.apply(tenant.settings()));
        outbox.publish(tenant.toEvent(clock.instant()), id, tenant.sequence());
        mirror.follow(TenantMirror.KIND, id, id);
        return tenant;
    }
}
