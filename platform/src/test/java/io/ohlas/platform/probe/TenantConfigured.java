package io.ohlas.platform.probe;

import java.util.UUID;

import io.ohlas.platform.messaging.EventType;

/** There is such a tenant. */
@EventType("gateway.tenant-configured.v1")
record TenantConfigured(UUID tenantId) {}
