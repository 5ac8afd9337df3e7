package io.ohlas.gateway.proxy;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.RawHttp;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Metrics name what was asked by its template: an address can hold what opens somebody's survey. */
@QuarkusTest
class LabelsTest {

    @TestHTTPResource("")
    URL address;

    @ConfigProperty(name = "ohlas.documents.services.gateway")
    URI management;

    @Test
    void addresses_are_templates() throws Exception {
        String secret = "canary" + UUID.randomUUID().toString().replace("-", "");
        for (String path : new String[] {
            "/r/%s",
            "/u/%s",
            "/s/%s?x=%s",
            "/api/v1/cases/%s",
            "/api/v1/users/%s",
            "/%s",
            "/%s.js",
            "/api/v9/%s",
            "/q/%s"
        }) {
            RawHttp.send(
                    address.getPort(),
                    "GET " + path.replace("%s", secret) + " HTTP/1.1",
                    "Host: localhost",
                    "X-Note: " + secret);
        }
        RawHttp.send(address.getPort(), secret.toUpperCase() + " /r/x HTTP/1.1", "Host: localhost");
        RawHttp.send(address.getPort(), "GET /r/..%2f" + secret + " HTTP/1.1", "Host: localhost");

        await().atMost(5, SECONDS).untilAsserted(() -> assertThat(metrics())
                .contains("uri=\"/r/{token}\"", "uri=\"/api/v1/cases\"", "uri=\"/UNKNOWN\"", "method=\"OTHER\""));
        assertThat(metrics()).doesNotContainIgnoringCase(secret);
    }

    /** A tag that takes any value is full after a hundred, and blind from then on. */
    @Test
    void a_thousand_links_make_one_label() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            RawHttp.send(address.getPort(), "GET /r/link-" + i + " HTTP/1.1", "Host: localhost");
        }
        RawHttp.send(address.getPort(), "GET /u/last HTTP/1.1", "Host: localhost");

        await().atMost(5, SECONDS)
                .untilAsserted(() ->
                        assertThat(metrics()).contains("uri=\"/u/{token}\"").doesNotContain("link-"));
    }

    private String metrics() throws Exception {
        var request = HttpRequest.newBuilder(management.resolve("/q/metrics")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
