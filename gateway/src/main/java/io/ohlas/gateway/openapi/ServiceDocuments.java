package io.ohlas.gateway.openapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;

/** Fetches what a service says of itself. */
@ApplicationScoped
class ServiceDocuments {

    private static final String DOCUMENT = "/q/openapi";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json;

    ServiceDocuments(ObjectMapper json) {
        this.json = json;
    }

    /** Empty while the service is away: the others can be described all the same. */
    Optional<ObjectNode> fetch(URI service) {
        URI address = service.resolve(DOCUMENT);
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Accept", "application/json")
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 && json.readTree(answer.body()) instanceof ObjectNode document
                    ? Optional.of(document)
                    : Optional.empty();
        } catch (IOException e) {
            Log.debugf("No description from %s: %s", address, e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
