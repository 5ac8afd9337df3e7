package io.ohlas.alert.tenant;

import io.ohlas.platform.messaging.EventType;

/** What this service needs of {@code contracts/gateway.tenant-configured/v1}. */
@EventType("gateway.tenant-configured.v1")
record TenantConfigured(long sequence, String timeZone, String country) {}
