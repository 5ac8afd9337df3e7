package io.ohlas.stack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ohlas.stack.suite.Suite;

/**
 * Gives the people of a demo one password, as only the operator of Keycloak can, at its own address. They are invited
 * like everybody else; but nobody reads their mail, and whoever plays with the demo is all of them.
 */
public final class DemoPeople {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloakUrl;
    private final String clientSecret;
    private final String password;

    /** @param clientSecret of the client ohlas-gateway-admin, which may change people */
    public DemoPeople(String keycloakUrl, String clientSecret, String password) {
        this.keycloakUrl = keycloakUrl;
        this.clientSecret = clientSecret;
        this.password = password;
    }

    /** Of a suite that this process started. */
    public static DemoPeople of(Suite suite, String password) {
        return new DemoPeople(suite.keycloakUrl(), suite.secrets().password("client.gateway-admin"), password);
    }

    String password() {
        return password;
    }

    /** @throws IllegalStateException when Keycloak refuses, or does not know the person */
    public void givePassword(String email) {
        String token = OhlasApi.clientHeaders(
                        keycloakUrl + "/realms/ohlas/protocol/openid-connect/token",
                        "ohlas-gateway-admin",
                        clientSecret)
                .get("Authorization");
        String users = keycloakUrl + "/admin/realms/ohlas/users";
        JsonNode found = send(
                request(users + "?exact=true&email=" + encode(email), token).GET());
        String credential = JSON.createObjectNode()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false)
                .toString();
        send(request("%s/%s/reset-password".formatted(users, found.at("/0/id").asText()), token)
                .PUT(BodyPublishers.ofString(credential)));
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", token)
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("Keycloak answered %d to %s: %s"
                        .formatted(answer.statusCode(), answer.uri().getPath(), answer.body()));
            }
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
