package io.ohlas.acceptance.access;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One operation asked by one asker, all of it about things of their own but for one.
 *
 * @param slot where the one thing stands; null for none
 * @param value the thing's id or key
 */
record Request(Table table, Operation operation, Asker asker, Slot slot, String value) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    // Long enough for what is there to be shown from the beginning; what is missing then is no reason to fail.
    private static final Duration OF_A_STREAM = Duration.ofMillis(500);

    // Nothing has it, so that what may be changed stays as it was.
    private static final String NO_VERSION = "\"987654321\"";

    Answer send() {
        var request = HttpRequest.newBuilder(URI.create(asker.home().url() + target()))
                .timeout(Duration.ofSeconds(30))
                .method(
                        operation.method(),
                        operation.takesBody() ? BodyPublishers.ofString(body()) : BodyPublishers.noBody());
        if (operation.takesBody()) {
            request.header("Content-Type", bodyOfTable().isTextual() ? "text/csv" : "application/json");
        }
        request.header("Idempotency-Key", UUID.randomUUID().toString());
        for (Operation.Parameter parameter : operation.parameters()) {
            switch (parameter.name()) {
                case "If-Match" -> request.header("If-Match", aboutItsBody() ? "*" : NO_VERSION);
                case "Last-Event-ID" -> request.header("Last-Event-ID", "0");
                default -> {}
            }
        }
        asker.headers().get().forEach(request::header);
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            var headers = new TreeMap<String, String>();
            answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Answer(answer.statusCode(), headers, read(answer));
        } catch (IOException e) {
            throw new IllegalStateException(this + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that the asker names in it, of which no answer tells them. */
    List<String> named() {
        var named = new ArrayList<String>();
        if (value != null) {
            named.add(value);
        }
        for (Operation.Parameter parameter : operation.parameters()) {
            if (table.thing(parameter) != null && valueOf(parameter) != null) {
                named.add(valueOf(parameter));
            }
        }
        return named;
    }

    private String target() {
        String path = operation.path();
        var query = new ArrayList<String>();
        for (Operation.Parameter parameter : operation.parameters()) {
            String sent = valueOf(parameter);
            if (sent == null) {
                continue;
            }
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", encoded(sent));
            } else {
                query.add(parameter.name() + "=" + encoded(sent));
            }
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private String valueOf(Operation.Parameter parameter) {
        Thing thing = table.thing(parameter);
        if (parameter.in().equals("header")) {
            return null;
        }
        if (thing == null) {
            return table.plain().get(parameter.name());
        }
        if (slot != null && parameter.equals(slot.parameter())) {
            return value;
        }
        return parameter.required() ? asker.home().north().get(thing) : null;
    }

    private boolean aboutItsBody() {
        return slot != null && slot.inBody();
    }

    private String body() {
        String text = bodyOfTable().isTextual()
                ? bodyOfTable().asText()
                : bodyOfTable().toString();
        for (Thing thing : Thing.values()) {
            boolean asked = aboutItsBody() && slot.thing() == thing;
            String own = asker.home().north().get(thing);
            if (asked || own != null) {
                text = text.replace(thing.placeholder(), asked ? value : own);
            }
        }
        return text.replace("${unique}", "u" + UUID.randomUUID().toString().substring(0, 13));
    }

    private JsonNode bodyOfTable() {
        return table.of(operation).body();
    }

    private String read(HttpResponse<InputStream> answer) throws IOException {
        if (!operation.streams() || answer.statusCode() != 200) {
            return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        var reader = Thread.ofVirtual().start(() -> {
            try (var body = answer.body()) {
                var buffer = new byte[8192];
                for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                    synchronized (text) {
                        text.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                    }
                }
            } catch (IOException e) {
                // It was closed below.
            }
        });
        try {
            reader.join(OF_A_STREAM);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer.body().close();
        synchronized (text) {
            return text.toString();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "%s as %s%s"
                .formatted(operation.name(), asker.name(), slot == null ? "" : " with %s %s".formatted(slot, value));
    }
}
