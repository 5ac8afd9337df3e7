package io.ohlas.gateway;

import java.net.URL;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;
import io.ohlas.platform.testing.AtOnce;

import static org.assertj.core.api.Assertions.assertThat;

/** Several who make the same person or tenant at once, over and over: none breaks on another, and it is there once. */
@QuarkusTest
class RacesTest {

    private static final int ROUNDS = 4;

    @TestHTTPResource("")
    URL address;

    private Suite suite;

    @BeforeEach
    void find() {
        suite = new Suite("http://localhost:" + address.getPort());
    }

    @Test
    void a_new_person_joins_a_tenant_once() {
        TestTenant tenant = suite.tenant();
        String admin = suite.personToken(tenant);
        for (int round = 0; round < ROUNDS; round++) {
            JsonObject body = user();

            var statuses = AtOnce.statuses(
                    () -> suite.call("POST", "/api/v1/users", admin, body).statusCode());

            assertThat(statuses).isSubsetOf(201, 202, 409).containsAnyOf(201, 202);
            assertThat(statuses).filteredOn(each -> each != 409).hasSize(1);
            assertThat(suite.call("GET", "/api/v1/users", admin, null).body())
                    .containsOnlyOnce(body.getString("email"));
        }
    }

    @Test
    void a_new_person_joins_many_tenants_at_once() {
        List<String> admins =
                Stream.generate(suite::tenant).limit(4).map(suite::personToken).toList();
        for (int round = 0; round < ROUNDS; round++) {
            JsonObject body = user();

            var statuses = AtOnce.statuses(admins.stream()
                    .<Callable<Integer>>map(admin ->
                            () -> suite.post("/api/v1/users", admin, body).statusCode())
                    .toList());

            assertThat(statuses).isSubsetOf(201, 202);
        }
    }

    @Test
    void two_of_one_name_do_not_join_at_once() {
        TestTenant tenant = suite.tenant();
        String admin = suite.personToken(tenant);
        for (int round = 0; round < ROUNDS; round++) {
            String name = "Jana " + round;

            var statuses = AtOnce.statuses(IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(
                            each -> () -> suite.post("/api/v1/users", admin, user().put("name", name))
                                    .statusCode())
                    .toList());

            assertThat(statuses).isSubsetOf(201, 202, 409);
            assertThat(statuses).filteredOn(each -> each != 409).hasSize(1);
        }
    }

    @Test
    void a_tenant_of_a_key_is_made_once() {
        String operator = suite.operatorToken();
        for (int round = 0; round < ROUNDS; round++) {
            String key =
                    "r" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());

            var statuses = AtOnce.statuses(() ->
                    suite.post("/api/v1/tenants", operator, Suite.settings(key)).statusCode());

            assertThat(statuses).isSubsetOf(201, 202, 409);
            assertThat(statuses).filteredOn(each -> each != 409).hasSize(1);
        }
    }

    private static JsonObject user() {
        String email = "eva-" + UUID.randomUUID() + "@example.com";
        return new JsonObject()
                .put("email", email)
                .put("name", Suite.named(email))
                .put("roles", new JsonArray().add("agent"));
    }
}
