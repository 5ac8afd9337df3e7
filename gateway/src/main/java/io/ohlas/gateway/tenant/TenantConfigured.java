package io.ohlas.gateway.tenant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ohlas.platform.messaging.EventType;

/** A tenant was created or its settings changed. Contract: {@code contracts/gateway.tenant-configured/v1}. */
@EventType("gateway.tenant-configured.v1")
record TenantConfigured(
        UUID tenantId,
        long sequence,
        String key,
        String name,
        String timeZone,
        List<String> languages,
        String defaultLanguage,
        String country,
        Instant configuredAt) {}
