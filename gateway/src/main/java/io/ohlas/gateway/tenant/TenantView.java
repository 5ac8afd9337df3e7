package io.ohlas.gateway.tenant;

import java.util.List;
import java.util.UUID;

/** A tenant as the API shows it. */
record TenantView(
        UUID id,
        String key,
        String name,
        String timeZone,
        List<String> languages,
        String defaultLanguage,
        String country) {

    static TenantView of(Tenant tenant) {
        Tenant.Settings settings = tenant.settings();
        return new TenantView(
                tenant.id(),
                tenant.key(),
                settings.name(),
                settings.timeZone(),
                settings.languages(),
                settings.defaultLanguage(),
                settings.country());
    }
}
