package io.ohlas.stack.demo.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The clocks of all services, set forward one after the other through a past that is lived again (ADR 28). */
public final class ReplayClocks {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> managementUrls;
    private Instant time;

    /** @param managementUrls in the order in which they are set, of the services that were started with {@code OHLAS_REPLAY_ENABLED} */
    public ReplayClocks(List<String> managementUrls) {
        this.managementUrls = managementUrls;
    }

    /** @throws IllegalStateException when a service has lost its place, for instance by a restart */
    void set(Instant to) {
        Instant next = time == null || to.isAfter(time) ? to : time;
        all("PUT", "?to=" + next + (time == null ? "" : "&from=" + time));
        time = next;
    }

    /** The services tell the true time again. */
    void end() {
        all("DELETE", "");
        time = null;
    }

    private void all(String method, String query) {
        for (String url : managementUrls) {
            var request = HttpRequest.newBuilder(URI.create(url + "/replay/clock" + query))
                    .timeout(PATIENCE)
                    .method(method, BodyPublishers.noBody())
                    .build();
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 204) {
                    throw new IllegalStateException("The clock at %s was not set: %d %s"
                            .formatted(answer.uri(), answer.statusCode(), answer.body()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
