package io.ohlas.gateway;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.platform.testing.DoorBounds;

/** What a door lets through, the schemas of the gateway's events allow, and no more. */
class DoorBoundsTest {

    @ParameterizedTest
    @CsvSource({
        "tenant.TenantResource$NewTenant, key, gateway.tenant-configured.v1, /properties/key",
        "tenant.TenantResource$NewTenant, timeZone, gateway.tenant-configured.v1, /properties/timeZone",
        "tenant.TenantResource$NewTenant, languages, gateway.tenant-configured.v1, /properties/languages",
        "tenant.TenantResource$NewTenant, country, gateway.tenant-configured.v1, /properties/country",
        "tenant.OwnTenantResource$Change, timeZone, gateway.tenant-configured.v1, /properties/timeZone",
        "tenant.OwnTenantResource$Change, languages, gateway.tenant-configured.v1, /properties/languages",
        "tenant.OwnTenantResource$Change, country, gateway.tenant-configured.v1, /properties/country",
        "user.NewUser, units, gateway.member-changed.v1, /properties/units",
        "user.UserChange, units, gateway.member-changed.v1, /properties/units"
    })
    void a_text_or_list_is_bounded_alike(String body, String component, String event, String pointer) {
        DoorBounds.of("io.ohlas.gateway." + body, component).assertHeldBy(event, pointer);
    }
}
