package io.ohlas.acceptance.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.acceptance.TheSuite;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.SignIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Keycloak is away: whoever holds a token goes on, whoever needs one is told to come back, and nobody is signed out. */
@Order(95)
class KeycloakAwayTest {

    static final Duration AT_ONCE = Duration.ofSeconds(10);

    final TheSuite.Running running = TheSuite.get();
    final String url = running.access().url();
    final HttpClient http = HttpClient.newHttpClient();

    @Test
    void who_holds_a_token_goes_on_until_it_ends_and_nobody_is_signed_out() throws Exception {
        Map<String, String> session = SignIn.headers(
                url,
                DemoTenants.BANK,
                DemoTenants.email("agent", DemoTenants.BANK),
                running.access().password());
        Map<String, String> token = running.access().partnerHeaders();
        running.suite().killAndHold("keycloak");
        try {
            for (String path : new String[] {"/api/v1/surveys", "/api/v1/cases", "/api/v1/me"}) {
                assertThat(send("GET", path, token).statusCode()).as(path).isEqualTo(200);
                assertThat(send("GET", path, session).statusCode()).as(path).isEqualTo(200);
            }
            String signIn = send("GET", "/login", Map.of())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertAway(send("GET", signIn.substring(url.length()), Map.of()));
            assertAway(send("POST", URI.create(running.access().tokenUrl()).getPath(), Map.of()));
            endTokensOfSessions();
            assertAway(send("GET", "/api/v1/me", session));
        } finally {
            running.suite().restart("keycloak");
        }

        assertThat(send("GET", "/api/v1/me", session).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    var ended = send("GET", "/api/v1/cases", token);
                    assertThat(ended.statusCode()).isEqualTo(401);
                    assertThat(ended.headers().firstValue("Content-Type")).contains("application/problem+json");
                    assertThat(ended.body()).contains("/problems/not-signed-in");
                });
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/service-away");
    }

    // What a minute would do.
    private void endTokensOfSessions() throws SQLException {
        var database = running.suite().database("gateway");
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword());
                var statement = connection.createStatement()) {
            statement.executeUpdate("update session set access_expires_at = now()");
        }
    }

    // Every answer comes at once: a request that hangs fails the test.
    private HttpResponse<String> send(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(AT_ONCE)
                .method(
                        method,
                        method.equals("POST")
                                ? BodyPublishers.ofString("grant_type=client_credentials")
                                : BodyPublishers.noBody());
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
