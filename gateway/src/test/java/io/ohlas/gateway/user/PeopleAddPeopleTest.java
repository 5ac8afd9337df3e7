package io.ohlas.gateway.user;

import java.net.URL;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.gateway.testing.Mails;
import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;

import static org.assertj.core.api.Assertions.assertThat;

/** A secret that could make people could sign in as one of them: whoever answers for a case is somebody, by one name. */
@QuarkusTest
class PeopleAddPeopleTest {

    @TestHTTPResource("")
    URL address;

    private Suite suite;
    private TestTenant tenant;
    private final Mails mails = new Mails();
    private final String email = "eva-" + UUID.randomUUID() + "@example.com";

    @BeforeEach
    void prepare() {
        suite = new Suite("http://localhost:" + address.getPort());
        tenant = suite.tenant();
    }

    @Test
    void an_api_client_makes_nobody() {
        var refused = suite.post("/api/v1/users", suite.adminToken(tenant), user("Eva Malá"));
        var nonsense = suite.post("/api/v1/users", suite.adminToken(tenant), new JsonObject());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/problems/person-required", "a person who has signed in");
        assertThat(nonsense.statusCode()).isEqualTo(403);
        assertThat(mails.to(email)).isEmpty();
    }

    @Test
    void an_api_client_changes_and_ends_nobody() {
        String id = suite.invited(tenant, email, "agent").getString("id");
        String path = "/api/v1/users/" + id;
        var change = new JsonObject().put("roles", new JsonArray().add("tenant-admin"));

        var changed = suite.call("PATCH", path, suite.adminToken(tenant), change, "If-Match", "*");
        var ended = suite.call("DELETE", path, suite.adminToken(tenant), null);

        assertThat(changed.statusCode()).isEqualTo(403);
        assertThat(changed.body()).contains("/problems/person-required");
        assertThat(ended.statusCode()).isEqualTo(403);
        assertThat(suite.read(tenant, new JsonObject().put("id", id)).getJsonArray("roles"))
                .containsExactly("agent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jana Nová", "jana nová", "JANA NOVÁ", " Jana  Nová ", "Jana Nova", "Jana\u00a0No\u200bva\u0301"
            })
    void two_people_of_a_tenant_have_two_names(String same) {
        String admin = suite.personToken(tenant);
        assertThat(suite.post("/api/v1/users", admin, user("Jana Nová")).statusCode())
                .isEqualTo(201);

        var refused = suite.post("/api/v1/users", admin, user(same).put("email", "x" + email));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/user-name-taken", "/name", "tells them apart");
        assertThat(mails.to("x" + email)).isEmpty();
    }

    @Test
    void nobody_is_renamed_to_another_and_all_else_of_them_can_change() {
        String admin = suite.personToken(tenant);
        suite.post("/api/v1/users", admin, user("Jana Nová"));
        JsonObject other = suite.invited(tenant, "x" + email, "agent");
        String path = "/api/v1/users/" + other.getString("id");

        var renamed = suite.call("PATCH", path, admin, new JsonObject().put("name", "JANA NOVÁ"), "If-Match", "\"1\"");
        var moved = suite.call(
                "PATCH",
                path,
                admin,
                new JsonObject().put("name", other.getString("name")).put("units", new JsonArray().add("PRG-02")),
                "If-Match",
                "\"1\"");

        assertThat(renamed.statusCode()).isEqualTo(409);
        assertThat(renamed.body()).contains("/problems/user-name-taken");
        assertThat(moved.statusCode()).isEqualTo(200);
    }

    @Test
    void a_name_is_free_again_once_its_bearer_has_left_and_in_every_other_tenant() {
        String admin = suite.personToken(tenant);
        String first = suite.post("/api/v1/users", admin, user("Jana Nová"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var other = suite.tenant();

        assertThat(suite.post("/api/v1/users", suite.personToken(other), user("Jana Nová"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(suite.call("DELETE", first.substring(first.indexOf("/api/")), admin, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(suite.post("/api/v1/users", admin, user("Jana Nová").put("email", "x" + email))
                        .statusCode())
                .isEqualTo(201);
    }

    private JsonObject user(String name) {
        return new JsonObject().put("email", email).put("name", name).put("roles", new JsonArray().add("agent"));
    }
}
