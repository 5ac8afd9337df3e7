package io.ohlas.gateway;

import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;

import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;
import io.ohlas.platform.testing.HostileCallers;
import io.ohlas.platform.testing.RoleTable;

@QuarkusTest
class HostileCallersTest implements HostileCallers {

    // Half of what a token lives.
    static final Duration FRESH = Duration.ofSeconds(30);

    @TestHTTPResource("")
    URL address;

    final Map<String, Held> held = new ConcurrentHashMap<>();

    record Held(String token, Instant since) {}

    Suite suite;
    TestTenant tenant;

    @BeforeEach
    void set_up() {
        suite = new Suite("http://localhost:" + address.getPort());
        tenant = suite.tenant();
    }

    @Override
    public String service() {
        return "gateway";
    }

    @Override
    public URL address() {
        return address;
    }

    @Override
    public String document() {
        return suite.call("GET", "/api/v1/openapi", null, null).body();
    }

    @Override
    public String token(String operation) {
        return RoleTable.written("gateway").get(operation).contains("tenant-admin")
                ? fresh("admin", () -> suite.personToken(tenant))
                : fresh("operator", suite::operatorToken);
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
