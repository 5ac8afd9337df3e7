package io.ohlas.stack;

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
import java.util.Base64;

/** The broker's HTTP API. */
public final class RabbitManagement {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final RabbitAddress address;

    public RabbitManagement(RabbitAddress address) {
        this.address = address;
    }

    /** Whether the node has started all of itself. */
    boolean isReady() {
        return send("GET", "/api/health/checks/virtual-hosts", "").statusCode() == 200;
    }

    /** Makes a virtual host with all rights for the user; nothing happens when it is there. */
    public void createVirtualHost(String name) {
        expectSuccess(send("PUT", "/api/vhosts/" + encode(name), "{}"));
        expectSuccess(send(
                "PUT",
                "/api/permissions/%s/%s".formatted(encode(name), encode(address.user())),
                """
                {"configure": ".*", "write": ".*", "read": ".*"}"""));
    }

    /** Removes a virtual host with all its queues and messages. */
    public void deleteVirtualHost(String name) {
        expectSuccess(send("DELETE", "/api/vhosts/" + encode(name), ""));
    }

    /** The answer to a GET, as JSON text. */
    public String get(String path) {
        HttpResponse<String> answer = send("GET", path, "");
        expectSuccess(answer);
        return answer.body();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        String login = Base64.getEncoder()
                .encodeToString((address.user() + ":" + address.password()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://%s:%d%s".formatted(address.host(), address.managementPort(), path)))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void expectSuccess(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "RabbitMQ answered %d to %s: %s".formatted(answer.statusCode(), answer.uri(), answer.body()));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
