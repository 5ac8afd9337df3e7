package io.ohlas.alert.live;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A browser's event source, as far as this stream needs one. */
final class Screen implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One event {@code case}. */
    record Shown(String id, JsonNode body) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Shown> events = new CopyOnWriteArrayList<>();
    private volatile String lastId;
    private volatile boolean ended;

    private Screen() {}

    static Screen open(String url, String token, String lastEventId) throws Exception {
        var screen = new Screen();
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var response = screen.client.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The stream answered " + response.statusCode());
        }
        var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        Thread.ofVirtual().start(() -> screen.read(lines));
        return screen;
    }

    List<Shown> events() {
        return List.copyOf(events);
    }

    List<String> statusesOf(String caseId) {
        return events.stream()
                .map(Shown::body)
                .filter(body -> body.get("id").asText().equals(caseId))
                .map(body -> body.get("status").asText())
                .distinct()
                .toList();
    }

    String lastId() {
        return lastId;
    }

    boolean ended() {
        return ended;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void read(BufferedReader lines) {
        try {
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data = line.substring(5).strip();
                } else if (line.isEmpty() && data != null) {
                    events.add(new Shown(lastId, JSON.readTree(data)));
                    data = null;
                }
            }
            ended = true;
        } catch (Exception e) {
            ended = true;
        }
    }
}
