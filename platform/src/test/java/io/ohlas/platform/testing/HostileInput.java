package io.ohlas.platform.testing;

import java.io.IOException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ohlas.platform.testing.Operations.Operation;

/**
 * Sends hostile values to an operation, in each place that takes one, as somebody who may call it. Nothing may break the
 * service, and every refusal must be a problem that says what is wrong; of a sample, also where.
 */
final class HostileInput {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String INNOCENT = "00000000-0000-0000-0000-000000000001";
    private static final int SHOWN = 80;

    private final String site;
    private final Operation operation;
    private final Sample sample;
    private final String token;
    private final String mediaType;
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param site address of the service, without a slash at its end
     * @param sample null where the description alone must do
     */
    HostileInput(String site, Operation operation, Sample sample, String token) {
        this.site = site;
        this.operation = operation;
        this.sample = sample;
        this.token = token;
        this.mediaType = sample == null ? operation.mediaType() : sample.mediaType();
    }

    /** What went wrong, a line each; empty when the service stood it all. */
    List<String> complaints() {
        byte[] good = good();
        if (sample != null) {
            send(Map.of(), Map.of(), good, null, Outcome.TAKEN);
        }
        operation.parameters().forEach((name, place) -> {
            for (String value : HostileValues.TEXTS) {
                if (place.equals("header")) {
                    send(Map.of(), Map.of(name, value.replaceAll("[^\\x20-\\x7e]", "?")), good, null, Outcome.TOLD);
                } else {
                    send(Map.of(name, value), Map.of(), good, null, Outcome.TOLD);
                }
            }
        });
        if (operation.takesBody()) {
            sendBodies(good);
        }
        return complaints;
    }

    private void sendBodies(byte[] good) {
        HostileValues.BODIES.forEach(body -> send(Map.of(), Map.of(), body, null, Outcome.TOLD));
        send(Map.of(), Map.of(), HostileValues.TOO_LARGE, null, Outcome.TOLD);
        send(Map.of(), Map.of("Accept", "application/xml"), good, null, Outcome.TOLD);
        send(Map.of(), Map.of("Accept", "nonsense"), good, null, Outcome.TOLD);
        for (String type : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense")) {
            send(Map.of(), Map.of("Content-Type", type), "x".getBytes(StandardCharsets.UTF_8), null, Outcome.TOLD);
        }
        if (mediaType.contains("json")) {
            JsonNode body = sample == null ? operation.body() : JSON.valueToTree(sample.body());
            Mutation.of(body)
                    .forEach(mutation -> send(
                            Map.of(),
                            Map.of(),
                            mutation.body().getBytes(StandardCharsets.UTF_8),
                            sample == null ? null : mutation.pointer(),
                            mutation.isUnstorable() ? Outcome.REFUSED : Outcome.TOLD));
        } else if (sample != null && sample.body() instanceof Map<?, ?> fields) {
            fields.keySet()
                    .forEach(name -> HostileValues.TEXTS.forEach(value -> {
                        var changed = new HashMap<Object, Object>(fields);
                        changed.put(name, value);
                        send(Map.of(), Map.of(), form(changed), null, Outcome.TOLD);
                    }));
        }
    }

    private enum Outcome {
        /** It is a good request. */
        TAKEN,
        /** It must not be taken. */
        REFUSED,
        /** It is taken, or refused with what is wrong. */
        TOLD
    }

    private byte[] good() {
        try {
            if (sample == null) {
                return operation.body() == null ? null : JSON.writeValueAsBytes(operation.body());
            }
            if (sample.mediaType().contains("json")) {
                return JSON.writeValueAsBytes(sample.body());
            }
            return sample.body() instanceof Map<?, ?> fields
                    ? form(fields)
                    : sample.body().toString().getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The sample of " + operation.name() + " is no JSON", e);
        }
    }

    private void send(Map<String, String> values, Map<String, String> headers, byte[] body, String at, Outcome due) {
        var request = HttpRequest.newBuilder(address(values))
                .timeout(Duration.ofSeconds(30))
                .method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Authorization", "Bearer " + token)
                .setHeader("If-Match", "*")
                .setHeader("Idempotency-Key", UUID.randomUUID().toString());
        if (body != null) {
            request.setHeader("Content-Type", mediaType);
        }
        headers.forEach(request::setHeader);
        String sent = "%s %s %s at %s"
                .formatted(
                        shown(values),
                        shown(headers),
                        shown(body == null ? "" : new String(body, StandardCharsets.UTF_8)),
                        at);
        try {
            // A stream without end is not read to its end.
            var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            try (var content = answer.body()) {
                String text =
                        answer.statusCode() < 400 ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
                String flaw = flaw(answer, text, at, due);
                if (flaw != null) {
                    complaints.add("%s %s -> %d %s".formatted(flaw, sent, answer.statusCode(), text));
                }
            }
        } catch (IOException e) {
            // A service may hang up on who sends too much.
            if (body != HostileValues.TOO_LARGE) {
                complaints.add(sent + " -> " + e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String flaw(HttpResponse<?> answer, String text, String at, Outcome due) throws IOException {
        int status = answer.statusCode();
        if (status < 400) {
            return due == Outcome.REFUSED ? "Was taken:" : null;
        }
        if (status >= 500 || status == 401 || status == 403 || due == Outcome.TAKEN) {
            return status >= 500 ? "Broke the service:" : "Was not for this:";
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (type.startsWith("text/html") && !operation.path().startsWith("/api/")) {
            return null;
        }
        JsonNode problem = type.startsWith("application/problem+json") ? JSON.readTree(text) : JSON.createObjectNode();
        if (problem.path("type").asText().isEmpty()
                || problem.path("detail").asText().isEmpty()) {
            return "Says nothing:";
        }
        return at == null || status != 400 && status != 422 || isNamed(at, problem) ? null : "Names another place:";
    }

    // A wrong key, say, may be told where it is referred to. A number of 2,000 digits is no JSON, and has no place.
    private static boolean isNamed(String at, JsonNode problem) {
        boolean none =
                problem.path("detail").asText().startsWith("The body nests too deeply, or a value in it is too long");
        return none
                || problem.findValuesAsText("pointer").stream()
                        .anyMatch(each -> first(each).equals(first(at)));
    }

    private static String first(String pointer) {
        return pointer.isEmpty() ? "" : pointer.split("/")[1];
    }

    private URI address(Map<String, String> hostile) {
        var values = new HashMap<String, String>(sample == null ? Map.of() : sample.parameters());
        values.putAll(hostile);
        String path = operation.path();
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters().entrySet()) {
            String name = parameter.getKey();
            if (parameter.getValue().equals("path")) {
                path = path.replace("{" + name + "}", encoded(values.getOrDefault(name, INNOCENT)));
            } else if (values.containsKey(name)) {
                query.add(name + "=" + encoded(values.get(name)));
            }
        }
        return URI.create(site + path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    private static byte[] form(Map<?, ?> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey().toString()) + "="
                        + encoded(field.getValue().toString()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shown(Object sent) {
        String text = String.valueOf(sent);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
    }
}
