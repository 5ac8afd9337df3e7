package io.ohlas.platform.testing;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.ohlas.platform.testing.Operations.Operation;

/**
 * Sends hostile values to each operation that a service describes, in each place that takes one, as somebody who may
 * call it. Nothing may break the service, and every refusal must be a problem that says what is wrong.
 */
public final class HostileInput {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INNOCENT = "00000000-0000-0000-0000-000000000001";
    private static final int SHOWN = 80;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String site;
    private final Function<String, String> tokens;
    private final List<String> complaints = new ArrayList<>();
    private boolean sentTooMuch;

    private HostileInput(String site, Function<String, String> tokens) {
        this.site = site;
        this.tokens = tokens;
    }

    /**
     * @param site address of the service, without a slash at its end
     * @param document the service's own description
     * @param tokens bearer token of somebody who may call an operation, by its name, e.g. {@code GET /api/v1/me}
     * @return what went wrong, a line each; empty when the service stood it all
     */
    public static List<String> complaints(String site, String document, Function<String, String> tokens) {
        var attack = new HostileInput(site, tokens);
        try {
            List<Operation> operations = new Operations(JSON.readTree(document)).all();
            operations.forEach(attack::attack);
            if (operations.isEmpty()) {
                attack.complaints.add("No operation is described");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return attack.complaints;
    }

    private void attack(Operation operation) {
        operation.parameters().forEach((name, place) -> {
            for (String value : HostileValues.TEXTS) {
                if (place.equals("header")) {
                    send(operation, Map.of(), Map.of(name, value.replaceAll("[^\\x20-\\x7e]", "?")), body(operation));
                } else {
                    send(operation, Map.of(name, value), Map.of(), body(operation));
                }
            }
        });
        if (operation.body() == null) {
            return;
        }
        HostileValues.BODIES.forEach(body -> send(operation, Map.of(), Map.of(), body));
        if (!sentTooMuch) {
            sentTooMuch = true;
            send(operation, Map.of(), Map.of(), HostileValues.TOO_LARGE);
        }
        send(operation, Map.of(), Map.of("Content-Type", "text/plain"), "x");
        send(operation, Map.of(), Map.of("Content-Type", "application/xml"), "<x/>");
        send(operation, Map.of(), Map.of("Content-Type", "nonsense"), "x");
        for (String pointer : fields(operation.body(), "")) {
            for (String value : HostileValues.JSON) {
                send(operation, Map.of(), Map.of(), with(operation.body(), pointer, value));
            }
        }
    }

    private static String body(Operation operation) {
        return operation.body() == null ? null : operation.body().toString();
    }

    private static List<String> fields(JsonNode body, String at) {
        var found = new ArrayList<String>();
        body.properties().forEach(each -> {
            String pointer = at + "/" + each.getKey();
            found.add(pointer);
            JsonNode inner = each.getValue().isArray() ? each.getValue().path(0) : each.getValue();
            found.addAll(fields(inner, each.getValue().isArray() ? pointer + "/0" : pointer));
        });
        return found;
    }

    private static String with(JsonNode body, String pointer, String value) {
        String mark = UUID.randomUUID().toString();
        JsonNode copy = body.deepCopy();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) copy.at(pointer.substring(0, last))).put(pointer.substring(last + 1), mark);
        return copy.toString().replace("\"" + mark + "\"", value);
    }

    private void send(Operation operation, Map<String, String> values, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(address(operation, values))
                .timeout(Duration.ofSeconds(30))
                .method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + tokens.apply(operation.name()))
                .setHeader("If-Match", "*")
                .setHeader("Idempotency-Key", UUID.randomUUID().toString());
        if (body != null) {
            request.setHeader("Content-Type", operation.mediaType());
        }
        headers.forEach(request::setHeader);
        String sent = "%s %s %s %s".formatted(operation.name(), shown(values), shown(headers), shown(body));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream content = answer.body()) {
                judge(sent, answer, content);
            }
        } catch (IOException e) {
            // A body that is too large is not read to its end.
            if (body == null || body.length() < 10 << 20) {
                complaints.add(sent + " -> " + e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void judge(String sent, HttpResponse<?> answer, InputStream content) throws IOException {
        int status = answer.statusCode();
        // What is too large is cut off below the service; the gateway says so in a problem of its own.
        if (status < 400 || status == 413) {
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        boolean told = type.startsWith("application/problem+json")
                && !JSON.readTree(text).path("detail").asText().isEmpty();
        if (status >= 500 || status == 401 || status == 403 || !told) {
            complaints.add("%s -> %d %s %s".formatted(sent, status, type, text));
        }
    }

    private URI address(Operation operation, Map<String, String> values) {
        String path = operation.path();
        var query = new StringBuilder();
        for (var parameter : operation.parameters().entrySet()) {
            String value = values.get(parameter.getKey());
            if (parameter.getValue().equals("path")) {
                path = path.replace("{" + parameter.getKey() + "}", encoded(value == null ? INNOCENT : value));
            } else if (value != null) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.getKey())
                        .append("=")
                        .append(encoded(value));
            }
        }
        return URI.create(site + path + query);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shown(Object sent) {
        String text = String.valueOf(sent);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
    }
}
