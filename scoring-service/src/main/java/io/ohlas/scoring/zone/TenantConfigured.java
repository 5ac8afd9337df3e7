package io.ohlas.scoring.zone;

import java.time.ZoneId;
import java.util.UUID;

import io.ohlas.platform.messaging.EventType;

/** What scoring needs of {@code contracts/gateway.tenant-configured/v1}. */
@EventType("gateway.tenant-configured.v1")
record TenantConfigured(UUID tenantId, long sequence, String timeZone) {

    /** @throws java.time.DateTimeException when the zone is unknown: its days cannot be told */
    TenantConfigured {
        ZoneId.of(timeZone);
    }
}
