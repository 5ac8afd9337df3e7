package io.ohlas.survey.tenant;

import java.util.List;

import io.ohlas.platform.messaging.EventType;

/** The gateway made a tenant or changed its settings. Contract: {@code contracts/gateway.tenant-configured/v1}. */
@EventType("gateway.tenant-configured.v1")
record TenantConfigured(
        long sequence,
        String key,
        String name,
        String timeZone,
        List<String> languages,
        String defaultLanguage,
        String country) {}
