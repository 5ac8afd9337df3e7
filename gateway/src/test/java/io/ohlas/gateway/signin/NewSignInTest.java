package io.ohlas.gateway.signin;

import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.gateway.mirror.Realm;
import io.ohlas.gateway.testing.Browser;
import io.ohlas.gateway.testing.LyingCaller;
import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;
import io.ohlas.platform.digest.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/** What a sign-in leaves of the session before it, and where it leads. */
@QuarkusTest
class NewSignInTest {

    @TestHTTPResource("")
    URL address;

    @Inject
    EntityManager entities;

    @Inject
    Realm realm;

    private String site;
    private Suite suite;
    private TestTenant tenant;
    private Browser browser;
    private final String email = "ota-" + UUID.randomUUID() + "@example.com";

    @BeforeEach
    void sign_in() {
        site = "http://localhost:" + address.getPort();
        suite = new Suite(site);
        tenant = suite.tenant();
        suite.user(tenant, email, "agent");
        browser = new Browser(site);
        browser.signIn("/login", email, Suite.PASSWORD);
    }

    @Test
    @ActivateRequestContext
    void ends_the_session_that_the_browser_had_before_here_and_at_keycloak() {
        String old = browser.cookie(Browser.SESSION);
        String other = "x" + email;
        JsonObject person = suite.user(tenant, other, "agent");
        assertThat(sessionsAtKeycloak(email)).isEqualTo(1);
        // A browser that has forgotten Keycloak, though not us: somebody else sits down.
        var next = new Browser(site);
        next.setCookie(Browser.SESSION, old);

        next.signIn("/login", other, Suite.PASSWORD);

        assertThat(next.cookie(Browser.SESSION)).isNotEqualTo(old);
        assertThat(new JsonObject(next.get("/api/v1/me").body()).getString("subject"))
                .isEqualTo(suite.read(tenant, person).getString("id"));
        assertThat(sessions(old)).isZero();
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(sessionsAtKeycloak(email)).isZero();
        assertThat(sessionsAtKeycloak(other)).isEqualTo(1);
    }

    @Test
    @ActivateRequestContext
    void of_the_same_person_keeps_what_keycloak_knows_and_replaces_ours() {
        String old = browser.cookie(Browser.SESSION);

        browser.signIn("/login", email, Suite.PASSWORD);

        assertThat(browser.cookie(Browser.SESSION)).isNotEqualTo(old);
        assertThat(sessions(old)).isZero();
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(sessionsAtKeycloak(email)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases?q=\"<a>{b}|c^%", "/cases?q=100%", "/cases/[1]#a#b"})
    void leads_to_the_page_that_was_asked_for_whatever_its_letters(String asked) {
        var end = browser.signIn("/login?returnTo=" + URLEncoder.encode(asked, StandardCharsets.UTF_8), email, "");

        assertThat(end.uri().getAuthority()).isEqualTo(URI.create(site).getAuthority());
        assertThat(end.uri().getPath()).startsWith("/cases");
    }

    @Test
    void leads_to_the_configured_address_whatever_the_caller_says_of_it() {
        String toKeycloak = browser.get("/login?returnTo=/cases&tenant=" + tenant.key())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        URI back = URI.create(
                browser.get(toKeycloak).headers().firstValue("Location").orElseThrow());

        String location = LyingCaller.location(
                address.getPort(),
                "GET %s?%s".formatted(back.getPath(), back.getRawQuery()),
                "Cookie: %s\n".formatted(browser.cookies()),
                "");

        assertThat(location).isEqualTo(site + "/cases");
    }

    @Test
    void what_was_made_is_found_at_the_configured_address_too() {
        String body = new JsonObject()
                .put("email", "y" + email)
                .put("name", "Ota Malý")
                .put("roles", new JsonArray().add("agent"))
                .encode();

        String location = LyingCaller.location(
                address.getPort(),
                "POST /api/v1/users",
                "Authorization: Bearer %s\nContent-Type: application/json\nIdempotency-Key: %s\n"
                        .formatted(suite.personToken(tenant), UUID.randomUUID()),
                body);

        assertThat(location).startsWith(site + "/api/v1/users/");
    }

    private int sessionsAtKeycloak(String who) {
        var users = realm.api().users();
        String id = users.searchByEmail(who, true).getFirst().getId();
        return users.get(id).getUserSessions().size();
    }

    private long sessions(String secret) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long)
                        entities.createNativeQuery("select count(*) from session where secret_hash = :hash", Long.class)
                                .setParameter("hash", Sha256.of(secret))
                                .getSingleResult());
    }
}
