package io.ohlas.gateway.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.gateway.testing.Browser;
import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;
import io.ohlas.platform.digest.Sha256;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class SessionTest {

    @TestHTTPResource("")
    URL address;

    @Inject
    EntityManager entities;

    private String site;
    private Suite suite;
    private TestTenant tenant;
    private JsonObject user;
    private Browser browser;

    @BeforeEach
    void signIn() {
        site = "http://localhost:" + address.getPort();
        suite = new Suite(site);
        tenant = suite.tenant();
        String email = "petr-" + UUID.randomUUID() + "@example.com";
        user = suite.user(tenant, email, "agent");
        browser = new Browser(site);
        browser.signIn("/login", email, "correct horse");
    }

    @ParameterizedTest
    @CsvSource({
        "own, 1, 200",
        "own, , 403",
        "own, 0, 403",
        "https://elsewhere.example, 1, 403",
        ", 1, 403",
        "null, 1, 403",
    })
    void a_change_by_cookie_needs_our_origin_and_our_header(String origin, String header, int status) {
        var headers = new ArrayList<String>();
        if (origin != null) {
            headers.addAll(List.of("Origin", origin.equals("own") ? site : origin));
        }
        if (header != null) {
            headers.addAll(List.of("X-Ohlas", header));
        }

        var answer = browser.send("POST", "/api/v1/cases/1/claim", "{}", headers.toArray(new String[0]));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.body()).contains("/problems/cross-site-request");
        }
    }

    @Test
    void a_token_of_its_own_needs_neither() {
        var answer = suite.post("/api/v1/cases/1/claim", suite.adminToken(tenant), new JsonObject());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void an_old_token_is_renewed_once_for_all_who_ask_at_the_same_time() throws Exception {
        String before = token();
        age("now() + interval '9 seconds'");

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 12)
                    .mapToObj(i -> pool.submit(this::token))
                    .toList();
            for (Future<String> each : asked) {
                assertThat(each.get()).isNotEmpty();
            }
        }
        String after = token();
        assertThat(after).isNotEqualTo(before);
        assertThat(token()).isEqualTo(after);
    }

    @Test
    void a_token_with_more_than_ten_seconds_is_used_on() {
        String before = token();
        age("now() + interval '12 seconds'");

        assertThat(token()).isEqualTo(before);
    }

    @Test
    void tokens_rest_unreadable() {
        String token = token();

        byte[] stored = QuarkusTransaction.requiringNew()
                .call(() -> (byte[])
                        entities.createNativeQuery("select access_token from session where secret_hash = :hash")
                                .setParameter("hash", Sha256.of(browser.cookie("__Host-ohlas")))
                                .getSingleResult());

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(token.substring(0, 10));
    }

    @Test
    void a_revoked_member_is_out_at_once_and_gets_no_new_token() {
        suite.call("DELETE", "/api/v1/users/" + user.getString("id"), suite.personToken(tenant), null);

        var answer = browser.get("/api/v1/cases");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/not-signed-in");
        assertThat(browser.cookie("__Host-ohlas")).isNull();
        // Keycloak has forgotten the person too, and asks for the password again.
        assertThat(browser.follow(browser.get("/login")).uri().getPath()).startsWith("/auth/");
    }

    @Test
    void a_stream_ends_soon_after_its_reader_lost_the_right_to_it() throws Exception {
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site + "/api/v1/cases/live"))
                                .header("Cookie", "__Host-ohlas=" + browser.cookie("__Host-ohlas"))
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        var reading = Thread.ofVirtual().start(() -> drain(stream.body()));
        Thread.sleep(1_500);
        assertThat(reading.isAlive()).isTrue();

        suite.call("DELETE", "/api/v1/users/" + user.getString("id"), suite.personToken(tenant), null);

        await().atMost(5, SECONDS).until(() -> !reading.isAlive());
    }

    @Test
    void signing_out_ends_the_session_here_and_at_keycloak() {
        var refused = browser.send("POST", "/logout", "", "Origin", "https://elsewhere.example", "X-Ohlas", "1");
        assertThat(refused.statusCode()).isEqualTo(403);

        var answer = browser.send("POST", "/logout", "", browser.own());

        String location = new JsonObject(answer.body()).getString("location");
        assertThat(browser.cookie("__Host-ohlas")).isNull();
        var end = browser.get(location);
        assertThat(end.statusCode()).isEqualTo(302);
        assertThat(end.headers().firstValue("Location")).contains(site + "/");
        // Keycloak asks again who it is.
        assertThat(browser.follow(browser.get("/login")).uri().getPath()).startsWith("/auth/");
    }

    private String token() {
        var headers = new JsonObject(browser.get("/api/v1/cases").body()).getJsonObject("headers");
        return headers.getString("authorization").substring("Bearer ".length());
    }

    private void age(String accessExpiresAt) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update session set access_expires_at = " + accessExpiresAt + " where secret_hash = :hash")
                .setParameter("hash", Sha256.of(browser.cookie("__Host-ohlas")))
                .executeUpdate());
    }

    private static void drain(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Closed by the gateway: that is what the test waits for.
        }
    }
}
