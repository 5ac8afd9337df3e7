package io.ohlas.alert.tenant;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.UnknownTenant;

/** No consumer of this service takes an event of a tenant that the gateway has not told of. */
@QuarkusTest
class UnknownTenantTest {

    @Test
    void no_event_leaves_a_row_before_its_tenant_is_known_and_each_is_taken_then() throws Exception {
        new UnknownTenant("alert").assertRefusedUntilKnown();
    }
}
