package io.ohlas.gateway.tenant;

import java.net.URL;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class TenantsTest {

    @TestHTTPResource("")
    URL address;

    private Suite suite;

    @BeforeEach
    void prepare() {
        suite = new Suite("http://localhost:" + address.getPort());
    }

    @Test
    void a_key_is_taken_once() {
        TestTenant tenant = suite.tenant();

        var answer = suite.post("/api/v1/tenants", suite.operatorToken(), Suite.settings(tenant.key()));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("/problems/tenant-key-taken");
    }

    @Test
    void the_same_request_again_makes_no_second_tenant() {
        String key = "t" + UUID.randomUUID().toString().substring(0, 12);
        String operator = suite.operatorToken();

        var first = suite.call("POST", "/api/v1/tenants", operator, Suite.settings(key), "Idempotency-Key", key);
        var again = suite.call("POST", "/api/v1/tenants", operator, Suite.settings(key), "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @ParameterizedTest
    @CsvSource({
        "timeZone, Europe/Brno, /timeZone",
        "defaultLanguage, pl, /defaultLanguage",
        "country, Czechia, country",
        "key, Ab, key"
    })
    void settings_that_cannot_be_are_refused(String field, String value, String named) {
        String key = "t" + UUID.randomUUID().toString().substring(0, 12);

        var answer = suite.post(
                "/api/v1/tenants", suite.operatorToken(), Suite.settings(key).put(field, value));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(named);
    }

    @Test
    void a_language_tag_of_thousands_of_parts_is_refused() {
        String endless = "en" + "-abcd".repeat(20_000);

        var answer = suite.post(
                "/api/v1/tenants",
                suite.operatorToken(),
                Suite.settings("t" + UUID.randomUUID().toString().substring(0, 12))
                        .put("languages", new JsonArray().add("cs").add(endless)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is not a language tag");
    }

    @Test
    void a_name_of_several_lines_is_refused_since_it_stands_in_mails() {
        String letter = "X\" in Ohlas.\r\n\r\nYour password has expired.";

        var created = suite.post(
                "/api/v1/tenants",
                suite.operatorToken(),
                Suite.settings("t" + UUID.randomUUID().toString().substring(0, 12))
                        .put("name", letter));
        var changed = suite.call(
                "PATCH",
                "/api/v1/tenant",
                suite.adminToken(suite.tenant()),
                new JsonObject().put("name", letter),
                "If-Match",
                "\"1\"");

        assertThat(created.statusCode()).isEqualTo(422);
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("/name", "takes one line of text");
    }

    @Test
    void a_tenant_changes_its_own_settings_on_their_latest_state() {
        TestTenant tenant = suite.tenant();
        String admin = suite.adminToken(tenant);
        var change = new JsonObject().put("languages", new JsonArray().add("cs").add("pl"));

        var changed = suite.call("PATCH", "/api/v1/tenant", admin, change, "If-Match", "\"1\"");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(changed.body()).getString("timeZone")).isEqualTo("Europe/Prague");
        var stale = suite.call("PATCH", "/api/v1/tenant", admin, change, "If-Match", "\"1\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        JsonObject read =
                new JsonObject(suite.call("GET", "/api/v1/tenant", admin, null).body());
        assertThat(read.getJsonArray("languages"))
                .isEqualTo(new JsonArray().add("cs").add("pl"));
    }

    @Test
    void a_tenants_admin_sees_no_list_of_tenants_and_the_operator_no_tenant() {
        String admin = suite.adminToken(suite.tenant());

        assertThat(suite.call("GET", "/api/v1/tenants", admin, null).statusCode())
                .isEqualTo(403);
        assertThat(suite.call("GET", "/api/v1/tenant", suite.operatorToken(), null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(suite.call("GET", "/api/v1/tenants?limit=1", suite.operatorToken(), null)
                        .statusCode())
                .isEqualTo(200);
    }
}
