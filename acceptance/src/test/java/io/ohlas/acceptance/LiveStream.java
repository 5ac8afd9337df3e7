package io.ohlas.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An open stream of server-sent events, read as a dashboard reads it. */
final class LiveStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;

    /** Returns once the stream is open. */
    LiveStream(String url, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
        headers.forEach(request::header);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("%s was answered %d".formatted(url, answer.statusCode()));
            }
            lines = answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    /** The data of all events so far. */
    List<JsonNode> events() {
        return events;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith("data:")).forEach(line -> events.add(parse(line.substring(5))));
        } catch (UncheckedIOException e) {
            // The stream ended, by the server or by close().
        }
    }

    private static JsonNode parse(String data) {
        try {
            return JSON.readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
