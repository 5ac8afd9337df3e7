package io.ohlas.stack.keycloak;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.ohlas.stack.Home;
import io.ohlas.stack.SharedTestServers;
import io.ohlas.stack.Sockets;

import static org.assertj.core.api.Assertions.assertThat;

class KeycloakServerTest {

    static final String PUBLIC_URL = "http://localhost:18080";

    @TempDir
    Path folder;

    KeycloakServer server;

    @BeforeEach
    void start() {
        server = KeycloakServer.prepare(new KeycloakServer.Config(
                folder.resolve("keycloak.log"),
                Home.checkout().resolve("k8s/keycloak/realm.json"),
                0,
                0,
                PUBLIC_URL + "/auth",
                SharedTestServers.get().database("keycloak"),
                "admin-secret",
                Map.of(
                        "OHLAS_PUBLIC_URL", PUBLIC_URL,
                        "OHLAS_CONSOLE_CLIENT_SECRET", "console-secret",
                        "OHLAS_KEYCLOAK_ADMIN_CLIENT_SECRET", "gateway-secret",
                        "OHLAS_OPERATOR_CLIENT_SECRET", "operator-secret",
                        "OHLAS_SMTP_HOST", "127.0.0.1",
                        "OHLAS_SMTP_PORT", "25",
                        "OHLAS_MAIL_FROM", "ohlas@localhost.localdomain")));
        server.restart();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void gives_the_operator_a_token_of_the_public_issuer_also_after_a_crash() throws Exception {
        JsonNode claims = claims(operatorToken());
        assertThat(claims.get("iss").asText()).isEqualTo(PUBLIC_URL + "/auth/realms/ohlas");
        assertThat(claims.get("aud").toString()).contains("ohlas");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"platform-admin\"]");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(60);
        // By its number alone, as people and the system do it.
        server.process().handle().destroyForcibly();
        assertThat(server.process().awaitExit(Duration.ofSeconds(10))).isTrue();
        server.restart();
        assertThat(claims(operatorToken()).get("azp").asText()).isEqualTo("ohlas-operator");
    }

    @Test
    void listens_on_the_loopback_address_and_nowhere_else() {
        // Its own port, that of its management, and now and then one more that it picks itself.
        assertThat(Sockets.listenersOf(server.process().handle()))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(Sockets.Socket::isLoopback);
    }

    private String operatorToken() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.url() + "/realms/ohlas/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=ohlas-operator" + "&client_secret=operator-secret"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).get("access_token").asText();
    }

    private static JsonNode claims(String token) throws Exception {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new ObjectMapper().readTree(new String(payload, StandardCharsets.UTF_8));
    }
}
