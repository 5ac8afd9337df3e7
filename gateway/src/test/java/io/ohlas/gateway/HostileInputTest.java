package io.ohlas.gateway;

import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;
import io.ohlas.platform.testing.HostileInput;
import io.ohlas.platform.testing.RoleTable;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class HostileInputTest {

    // Half of what a token lives.
    static final Duration FRESH = Duration.ofSeconds(30);

    @TestHTTPResource("")
    URL address;

    final Map<String, Held> held = new ConcurrentHashMap<>();

    record Held(String token, Instant since) {}

    @Test
    void breaks_nothing_and_is_told_what_is_wrong() {
        String site = "http://localhost:" + address.getPort();
        var suite = new Suite(site);
        TestTenant tenant = suite.tenant();
        String document = suite.call("GET", "/api/v1/openapi", null, null).body();
        Map<String, List<String>> roles = RoleTable.written("gateway");

        assertThat(HostileInput.complaints(
                        site,
                        document,
                        operation -> roles.get(operation).contains("tenant-admin")
                                ? fresh("admin", () -> suite.adminToken(tenant))
                                : fresh("operator", suite::operatorToken)))
                .isEmpty();
    }

    private String fresh(String who, Supplier<String> fetch) {
        return held.compute(
                        who,
                        (name, old) -> old == null || old.since().plus(FRESH).isBefore(Instant.now())
                                ? new Held(fetch.get(), Instant.now())
                                : old)
                .token();
    }
}
