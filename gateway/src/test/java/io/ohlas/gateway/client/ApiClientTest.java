package io.ohlas.gateway.client;

import java.net.URL;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ApiClientTest {

    private static final String PATH = "/api/v1/api-clients";

    @TestHTTPResource("")
    URL address;

    private Suite suite;
    private TestTenant tenant;
    private String admin;

    @BeforeEach
    void prepare() {
        suite = new Suite("http://localhost:" + address.getPort());
        tenant = suite.tenant();
        admin = suite.adminToken(tenant);
    }

    @Test
    void a_clients_token_carries_its_tenant_and_roles_and_nothing_it_could_choose() {
        JsonObject client = new JsonObject(suite.post(PATH, admin, partner()).body());

        JsonObject claims = Suite.claims(suite.token(client.getString("clientId"), client.getString("clientSecret")));

        assertThat(claims.getString("tenant")).isEqualTo(tenant.id().toString());
        assertThat(claims.getJsonArray("roles")).isEqualTo(new JsonArray().add("partner"));
        assertThat(claims.getString("aud")).isEqualTo("ohlas");
        assertThat(claims.getString("name")).isEqualTo("Web shop");
        assertThat(claims.containsKey("person")).isFalse();
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(60);
        JsonObject me = new JsonObject(suite.call(
                        "GET",
                        "/api/v1/me",
                        suite.token(client.getString("clientId"), client.getString("clientSecret")),
                        null)
                .body());
        assertThat(me.getJsonObject("tenant").getString("key")).isEqualTo(tenant.key());
        assertThat(me.getJsonArray("roles")).isEqualTo(new JsonArray().add("partner"));
    }

    @Test
    void no_client_is_called_like_a_person_of_the_tenant() {
        String email = "eva-" + UUID.randomUUID() + "@example.com";
        suite.invited(tenant, email, "agent");
        JsonObject like = partner().put("name", Suite.named(email).toUpperCase());

        var refused = suite.post(PATH, admin, like);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/user-name-taken", "/name");
        assertThat(suite.post(PATH, suite.adminToken(suite.tenant()), like).statusCode())
                .isEqualTo(201);
    }

    @Test
    void the_secret_is_shown_once_also_to_one_who_repeats_the_request() {
        String key = UUID.randomUUID().toString();
        var first = suite.call("POST", PATH, admin, partner(), "Idempotency-Key", key);
        var again = suite.call("POST", PATH, admin, partner(), "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        JsonObject shown = new JsonObject(first.body());
        JsonObject replayed = new JsonObject(again.body());
        assertThat(replayed.getString("clientId")).isEqualTo(shown.getString("clientId"));
        assertThat(again.body()).doesNotContain(shown.getString("clientSecret"));
        assertThat(suite.call("GET", PATH, admin, null).body()).doesNotContain("ecret");
    }

    @Test
    void without_an_idempotency_key_nothing_is_made() {
        assertThat(suite.call("POST", PATH, admin, partner()).statusCode()).isEqualTo(400);
    }

    @Test
    void a_revoked_client_gets_no_token() {
        JsonObject client = new JsonObject(suite.post(PATH, admin, partner()).body());

        assertThat(suite.call("DELETE", PATH + "/" + client.getString("id"), admin, null)
                        .statusCode())
                .isEqualTo(204);

        assertThat(suite.tokenAnswer(client.getString("clientId"), client.getString("clientSecret"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(suite.call("GET", PATH + "/" + client.getString("id"), admin, null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_partner_makes_no_clients_and_another_tenant_sees_none() {
        JsonObject client = new JsonObject(suite.post(PATH, admin, partner()).body());
        String token = suite.token(client.getString("clientId"), client.getString("clientSecret"));

        assertThat(suite.post(PATH, token, partner()).statusCode()).isEqualTo(403);
        String other = suite.adminToken(suite.tenant());
        assertThat(suite.call("GET", PATH + "/" + client.getString("id"), other, null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_platform_admin_makes_one_that_sets_a_tenant_up_and_no_second() {
        var second = suite.post(
                PATH,
                suite.operatorToken(),
                new JsonObject()
                        .put("name", "Again")
                        .put("tenant", tenant.key())
                        .put("roles", new JsonArray().add("tenant-admin")));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("/problems/tenant-has-admin");
    }

    private static JsonObject partner() {
        return new JsonObject().put("name", "Web shop").put("roles", new JsonArray().add("partner"));
    }
}
