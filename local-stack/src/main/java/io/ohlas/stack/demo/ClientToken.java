package io.ohlas.stack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An access token by client credentials, fetched again shortly before it ends. */
final class ClientToken {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final String tokenUrl;
    private final String clientId;
    private final String clientSecret;
    private String token;
    private Instant endsAt = Instant.MIN;

    ClientToken(String tokenUrl, String clientId, String clientSecret) {
        this.tokenUrl = tokenUrl;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    synchronized String current() {
        if (Instant.now().isAfter(endsAt)) {
            fetch();
        }
        return token;
    }

    private void fetch() {
        JsonNode answer = fetch(
                tokenUrl,
                "grant_type=client_credentials&client_id=" + encode(clientId) + "&client_secret="
                        + encode(clientSecret));
        token = answer.get("access_token").asText();
        endsAt = Instant.now().plusSeconds(answer.get("expires_in").asLong()).minus(MARGIN);
    }

    /** What the address of tokens says to a form. */
    static JsonNode fetch(String tokenUrl, String form) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(tokenUrl))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new ApiRefused("A request for a token", answer.statusCode(), answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("No token from " + tokenUrl, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
