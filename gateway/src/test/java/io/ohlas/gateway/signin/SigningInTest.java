package io.ohlas.gateway.signin;

import java.net.URL;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.gateway.testing.Browser;
import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SigningInTest {

    private static final String PASSWORD = "correct horse";

    @TestHTTPResource("")
    URL address;

    private String site;
    private Suite suite;
    private final String email = "jana-" + UUID.randomUUID() + "@example.com";

    @BeforeEach
    void find() {
        site = "http://localhost:" + address.getPort();
        suite = new Suite(site);
    }

    @Test
    void a_member_of_one_tenant_signs_in_and_is_that_tenants_member() {
        TestTenant tenant = suite.tenant();
        JsonObject user = suite.user(tenant, email, "agent");
        var browser = new Browser(site);

        var end = browser.signIn("/login?returnTo=/cases/42", email, PASSWORD);

        assertThat(end.uri().getPath()).isEqualTo("/cases/42");
        assertThat(browser.cookie("__Host-ohlas")).isNotEmpty();
        JsonObject me = new JsonObject(browser.get("/api/v1/me").body());
        assertThat(me.getJsonObject("tenant").getString("key")).isEqualTo(tenant.key());
        assertThat(me.getString("name")).isEqualTo(Suite.named(email));
        assertThat(me.getJsonArray("roles")).isEqualTo(new JsonArray().add("agent"));
        assertThat(me.getJsonArray("units")).isEqualTo(new JsonArray().add("PRG-01"));
        assertThat(user.getString("email")).isEqualTo(email);
    }

    @Test
    void a_service_gets_the_token_and_never_the_cookie() {
        TestTenant tenant = suite.tenant();
        suite.user(tenant, email, "agent");
        var browser = new Browser(site);
        browser.signIn("/login", email, PASSWORD);

        JsonObject seen = new JsonObject(browser.get("/api/v1/cases").body()).getJsonObject("headers");

        JsonObject claims = Suite.claims(seen.getString("authorization").substring("Bearer ".length()));
        assertThat(claims.getString("tenant")).isEqualTo(tenant.id().toString());
        assertThat(claims.getString("aud")).isEqualTo("ohlas");
        assertThat(claims.getBoolean("person")).isTrue();
        assertThat(claims.containsKey("email")).isFalse();
        assertThat(String.valueOf(seen.getString("cookie"))).doesNotContain("__Host-ohlas");
    }

    @Test
    void a_member_of_two_tenants_chooses_one_and_gets_the_rights_of_that_one_alone() {
        TestTenant first = suite.tenant();
        TestTenant second = suite.tenant();
        suite.user(first, email, "agent");
        suite.user(second, email, "analyst");
        var browser = new Browser(site);

        var choice = browser.signIn("/login?returnTo=/overview", email, PASSWORD);

        assertThat(choice.statusCode()).isEqualTo(200);
        assertThat(choice.body()).contains("tenant=" + first.key(), "tenant=" + second.key(), "Bank " + first.key());
        assertThat(browser.cookie("__Host-ohlas")).isNull();
        browser.follow(browser.get("/login?tenant=" + second.key() + "&returnTo=/overview"));
        JsonObject me = new JsonObject(browser.get("/api/v1/me").body());
        assertThat(me.getJsonObject("tenant").getString("key")).isEqualTo(second.key());
        assertThat(me.getJsonArray("roles")).isEqualTo(new JsonArray().add("analyst"));
        assertThat(me.getJsonArray("memberships")).hasSize(2);
    }

    @Test
    void a_second_tenant_slipped_into_the_address_of_the_sign_in_is_refused() {
        TestTenant first = suite.tenant();
        TestTenant second = suite.tenant();
        suite.user(first, email, "agent");
        suite.user(second, email, "analyst");
        var browser = new Browser(site);
        browser.signIn("/login", email, PASSWORD);

        String toKeycloak = browser.get("/login?tenant=" + first.key())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var end = browser.follow(browser.get(toKeycloak.replace(
                "tenant%3A" + first.key(), "tenant%3A" + first.key() + "+tenant%3A" + second.key())));

        assertThat(end.body()).contains("Sign-in was refused");
        assertThat(browser.cookie("__Host-ohlas")).isNull();
    }

    @Test
    void a_tenant_that_the_person_does_not_belong_to_stays_closed() {
        TestTenant own = suite.tenant();
        TestTenant foreign = suite.tenant();
        suite.user(own, email, "agent");
        var browser = new Browser(site);

        var end = browser.signIn("/login?tenant=" + foreign.key(), email, PASSWORD);

        assertThat(end.body()).contains("not a member");
        assertThat(browser.cookie("__Host-ohlas")).isNull();
    }

    @Test
    void a_callback_without_the_browsers_own_sign_in_is_refused() {
        var end = new Browser(site).get("/login/callback?code=stolen&state=made-up");

        assertThat(end.body()).contains("took too long, or was begun in another window");
    }

    @Test
    void cookies_are_out_of_reach_for_scripts_and_other_hosts() {
        var answer = new Browser(site).get("/login");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-ohlas-login=")
                .contains("; Path=/; Secure; HttpOnly; SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("code_challenge_method=S256", "nonce=", "state=");
    }
}
