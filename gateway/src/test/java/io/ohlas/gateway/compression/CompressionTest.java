package io.ohlas.gateway.compression;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class CompressionTest {

    static final String ASSET = "/assets/sample-4f2a9c.js";
    // The echo repeats it, which makes the answer longer than what is left as it is.
    static final String LONG = "a note ".repeat(300);

    @TestHTTPResource("")
    URL address;

    final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({"'gzip, deflate, br', br", "gzip, gzip", "'br;q=0, gzip', gzip"})
    void an_asset_is_packed_and_kept_for_ever(String accepted, String encoding) throws Exception {
        var answer = get(ASSET, accepted);

        assertThat(header(answer, "Content-Encoding")).isEqualTo(encoding);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
        assertThat(answer.body().length).isLessThan(get(ASSET, "identity").body().length / 5);
        assertThat(unpacked(answer)).contains("message59");
    }

    @Test
    void who_takes_nothing_packed_gets_it_plain() throws Exception {
        var answer = get(ASSET, "identity");

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("message59");
    }

    @ParameterizedTest
    @CsvSource({"br, br", "gzip, gzip"})
    void the_json_of_a_service_is_packed(String accepted, String encoding) throws Exception {
        var answer = send("GET", "/api/public/v1/x", accepted);

        assertThat(header(answer, "Content-Encoding")).isEqualTo(encoding);
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(unpacked(answer)).contains(LONG.strip());
    }

    @Test
    void a_short_answer_is_not() throws Exception {
        assertPlain(get("/r/x", "gzip"));
    }

    /** How short such an answer gets would tell what is in it. */
    @Test
    void nor_one_that_could_hold_a_secret() throws Exception {
        assertPlain(send("POST", "/api/public/v1/x", "gzip"));
        assertPlain(send("GET", "/auth/realms/ohlas/protocol/openid-connect/certs", "gzip"));
    }

    @Test
    void nor_a_stream_which_comes_event_by_event() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site() + "/r/live"))
                .header("Accept-Encoding", "gzip, br")
                .build();
        HttpResponse<InputStream> stream = http.send(request, BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(stream.body()))) {
            assertThat(stream.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(lines.readLine()).isEqualTo("id: 0");
        }
    }

    private static void assertPlain(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("{");
    }

    private HttpResponse<byte[]> get(String path, String accepted) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site() + path)).header("Accept-Encoding", accepted);
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> send(String method, String path, String accepted) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site() + path))
                .header("Accept-Encoding", accepted)
                .header("X-Note", LONG.strip())
                .method(method, BodyPublishers.noBody());
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        var bytes = new ByteArrayInputStream(answer.body());
        try (InputStream plain = header(answer, "Content-Encoding").equals("br")
                ? new BrotliInputStream(bytes)
                : new GZIPInputStream(bytes)) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private String site() {
        return "http://localhost:" + address.getPort();
    }
}
