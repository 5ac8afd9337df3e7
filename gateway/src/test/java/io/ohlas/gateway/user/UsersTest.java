package io.ohlas.gateway.user;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class UsersTest {

    @TestHTTPResource("")
    URL address;

    private Suite suite;
    private TestTenant tenant;
    private final String email = "eva-" + UUID.randomUUID() + "@example.com";

    @BeforeEach
    void prepare() {
        suite = new Suite("http://localhost:" + address.getPort());
        tenant = suite.tenant();
    }

    @Test
    void a_user_is_known_to_keycloak_once_the_answer_is_there() {
        JsonObject user = suite.invited(tenant, email, "agent");
        JsonObject read = new JsonObject(
                suite.call("GET", "/api/v1/users/" + user.getString("id"), suite.personToken(tenant), null)
                        .body());

        assertThat(read.getString("id")).isEqualTo(user.getString("id"));
        assertThat(read.getString("email")).isEqualTo(email);
        assertThat(read.getJsonArray("roles")).isEqualTo(new JsonArray().add("agent"));
    }

    @Test
    void the_same_person_twice_is_a_conflict() {
        suite.invited(tenant, email, "agent");

        var again = suite.post("/api/v1/users", suite.personToken(tenant), user(email.toUpperCase(), "agent"));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("/problems/already-member");
    }

    @Test
    void a_tenant_does_not_see_or_end_another_tenants_members() {
        JsonObject user = suite.invited(tenant, email, "agent");
        TestTenant other = suite.tenant();
        String token = suite.personToken(other);

        assertThat(suite.call("GET", "/api/v1/users/" + user.getString("id"), token, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(suite.call("DELETE", "/api/v1/users/" + user.getString("id"), token, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(suite.call("GET", "/api/v1/users", token, null).body()).doesNotContain(email);
    }

    @Test
    void a_change_needs_the_latest_state() {
        JsonObject user = suite.invited(tenant, email, "agent");
        String path = "/api/v1/users/" + user.getString("id");
        var change = new JsonObject().put("roles", new JsonArray().add("manager"));
        String token = suite.personToken(tenant);

        assertThat(suite.call("PATCH", path, token, change).statusCode()).isEqualTo(428);
        assertThat(suite.call("PATCH", path, token, change, "If-Match", "\"9\"").statusCode())
                .isEqualTo(412);
        var changed = suite.call("PATCH", path, token, change, "If-Match", "\"1\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(changed.body()).contains("manager").doesNotContain("agent");
    }

    @Test
    void a_revoked_member_may_come_back() {
        JsonObject user = suite.invited(tenant, email, "agent");
        String token = suite.personToken(tenant);
        assertThat(suite.call("DELETE", "/api/v1/users/" + user.getString("id"), token, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(suite.call("GET", "/api/v1/users/" + user.getString("id"), token, null)
                        .statusCode())
                .isEqualTo(404);

        assertThat(suite.post("/api/v1/users", token, user(email, "manager")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void the_last_admin_stays_until_there_is_another() {
        String token = suite.personToken(tenant);
        String path = "/api/v1/users/" + firstAdmin(token);
        var demotion = new JsonObject().put("roles", new JsonArray().add("analyst"));

        for (var refused : List.of(
                suite.call("DELETE", path, token, null),
                suite.call("PATCH", path, token, demotion, "If-Match", "\"1\""))) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("/problems/last-admin", "make somebody else one first");
        }
        suite.invited(tenant, email, "tenant-admin");
        assertThat(suite.call("PATCH", path, token, demotion, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void of_two_admins_who_leave_at_once_one_stays() throws Exception {
        String token = suite.personToken(tenant);
        String other = suite.invited(tenant, email, "tenant-admin").getString("id");
        var leaving = Stream.of(firstAdmin(token), other)
                .<Callable<Integer>>map(id -> () ->
                        suite.call("DELETE", "/api/v1/users/" + id, token, null).statusCode())
                .toList();

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(leaving)) {
                statuses.add(each.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(204, 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-admin", "partner", "root", ""})
    void a_role_that_a_tenant_cannot_give_is_refused(String role) {
        var answer = suite.post("/api/v1/users", suite.personToken(tenant), user(email, role));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/problems/invalid-request", "is not a role");
    }

    @Test
    void a_platform_admin_names_a_first_admin_and_nobody_else() {
        String operator = suite.operatorToken();
        JsonObject first = user(email, "tenant-admin").put("tenant", tenant.key());

        assertThat(suite.post("/api/v1/users", operator, user(email, "agent").put("tenant", tenant.key()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(suite.post("/api/v1/users", operator, first).statusCode()).isEqualTo(201);
        var second = suite.post("/api/v1/users", operator, first.copy().put("email", "x" + email));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("/problems/tenant-has-admin");
        assertThat(suite.call("GET", "/api/v1/users", operator, null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void unknown_fields_are_refused() {
        var answer = suite.post(
                "/api/v1/users", suite.personToken(tenant), user(email, "agent").put("admin", true));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void lists_go_on_where_the_page_before_ended() {
        suite.invited(tenant, email, "agent");
        suite.invited(tenant, "x" + email, "agent");
        String token = suite.personToken(tenant);

        JsonObject first = new JsonObject(
                suite.call("GET", "/api/v1/users?limit=2", token, null).body());
        JsonObject second =
                new JsonObject(suite.call("GET", "/api/v1/users?limit=1&cursor=" + first.getString("next"), token, null)
                        .body());

        assertThat(first.getJsonArray("items").getJsonObject(1).getString("email"))
                .isEqualTo(email);
        assertThat(second.getJsonArray("items").getJsonObject(0).getString("email"))
                .isEqualTo("x" + email);
        assertThat(second.containsKey("next")).isFalse();
    }

    private String firstAdmin(String token) {
        return new JsonObject(suite.call("GET", "/api/v1/users", token, null).body())
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    private static JsonObject user(String email, String role) {
        return new JsonObject().put("email", email).put("name", "Eva Malá").put("roles", new JsonArray().add(role));
    }
}
