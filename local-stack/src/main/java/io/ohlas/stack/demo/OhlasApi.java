package io.ohlas.stack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.ohlas.stack.suite.Secrets;

/** The suite's public API as one caller sees it: JSON in, JSON out, through the gateway. */
public final class OhlasApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final Supplier<Map<String, String>> credentials;

    /** @param credentials headers that say who calls, asked for at each request */
    public OhlasApi(String url, Supplier<Map<String, String>> credentials) {
        this.url = url;
        this.credentials = credentials;
    }

    /** A caller with client credentials; the token is fetched again before it ends. */
    public static OhlasApi client(String url, String tokenUrl, String clientId, String clientSecret) {
        var token = new ClientToken(tokenUrl, clientId, clientSecret);
        return new OhlasApi(url, () -> Map.of("Authorization", "Bearer " + token.current()));
    }

    /** The API client of the platform's operator, which makes tenants. */
    public static OhlasApi operator(String url, String tokenUrl, Secrets secrets) {
        return client(url, tokenUrl, "ohlas-operator", secrets.password("client.operator"));
    }

    /** What an API client sends to say who it is; good for less than a minute. */
    public static Map<String, String> clientHeaders(String tokenUrl, String clientId, String clientSecret) {
        return Map.of("Authorization", "Bearer " + new ClientToken(tokenUrl, clientId, clientSecret).current());
    }

    /** A respondent: no credentials, only the secret of the link. */
    public static OhlasApi anonymous(String url) {
        return new OhlasApi(url, Map::of);
    }

    public JsonNode get(String path) {
        return send("GET", path, null, Map.of());
    }

    public JsonNode post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    public JsonNode put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    /**
     * Sends one request.
     *
     * @param body anything Jackson can write; null for none
     * @return the answer's body; a missing node when it has none
     * @throws ApiRefused when the status is not 2xx
     */
    public JsonNode send(String method, String path, Object body, Map<String, String> headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(Duration.ofSeconds(30))
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            credentials.get().forEach(request::header);
            headers.forEach(request::header);
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new ApiRefused(method + " " + path, answer.statusCode(), answer.body());
            }
            return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s failed".formatted(method, path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
