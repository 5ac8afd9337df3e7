package io.ohlas.survey.history;

import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Tokens;
import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.response.Invitees.Asker;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

/** A file may be far larger than other bodies: it is stored as it comes, piece by piece, and forgotten in the end. */
@QuarkusTest
class LargeFilesTest {

    // Two bytes a letter, so that pieces end in the middle of one.
    private static final String TEXT = "ž".repeat(9_999);
    private static final int ROWS = 160;
    private static final int HUGE_MEGABYTES = 120;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    Invitees invitees;

    @TestHTTPResource
    URI site;

    Asker asker;
    Importer importer;

    @BeforeEach
    void survey() {
        asker = invitees.asker(Importer.questionnaire());
        importer = new Importer(asker);
    }

    @Test
    void every_row_arrives_as_it_was_said() {
        JsonPath job = importer.finished(importer.order(large(), Map.of()));

        assertThat(job.getInt("result.imported")).isEqualTo(ROWS);
        assertThat(invitees.row(
                        asker.tenantId(), "select count(*), count(*) filter (where comment = ?) from response", TEXT))
                .isEqualTo(List.of((long) ROWS, (long) ROWS));
        assertThat(count("job_source") + count("job_file")).isZero();
    }

    @Test
    void a_form_takes_one_as_well() {
        int megabytes = 12;
        JsonPath job = importer.finished(given().auth()
                .oauth2(Tokens.of(asker.tenantId(), "partner"))
                .multiPart("survey", asker.surveyKey())
                .multiPart("mapping", Importer.MAPPING)
                .multiPart("file", "history.csv", new RepeatedRows(megabytes, row -> {}), "text/csv")
                .post("/api/v1/imports/responses")
                .then());

        assertThat(job.getInt("result.imported")).isEqualTo(megabytes);
    }

    @Test
    void one_that_is_refused_is_not_kept() {
        String mapping = Importer.MAPPING.replace("score", "points");

        importer.order(large(), Map.of(), mapping).statusCode(422);
        importer.order(
                        (new String(large(), StandardCharsets.UTF_8) + "9,\"open").getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .statusCode(422);

        assertThat(count("job_source") + count("job_file")).isZero();
    }

    @Test
    void one_that_is_sent_again_with_its_key_is_not_kept_twice() {
        var order = given().auth()
                .oauth2(Tokens.of(asker.tenantId(), "partner"))
                .contentType("text/csv")
                .header("Idempotency-Key", "large")
                .queryParam("survey", asker.surveyKey())
                .queryParam("mapping", Importer.MAPPING)
                .body(large());

        importer.finished(order.post("/api/v1/imports/responses").then());
        order.post("/api/v1/imports/responses").then().statusCode(202);

        assertThat(count("job")).isOne();
        assertThat(count("job_file")).isZero();
    }

    @Test
    void one_that_breaks_off_leaves_nothing() throws Exception {
        String head = "POST /api/v1/imports/responses?survey=%s&mapping=%s HTTP/1.1\r\nHost: localhost\r\n"
                        .formatted(asker.surveyKey(), URLEncoder.encode(Importer.MAPPING, StandardCharsets.UTF_8))
                + "Authorization: Bearer %s\r\nContent-Type: text/csv\r\nContent-Length: 20000000\r\n\r\n"
                        .formatted(Tokens.of(asker.tenantId(), "partner"));
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(large());
            await().atMost(10, SECONDS).until(() -> count("job_source") > 0);
        }

        await().atMost(10, SECONDS).until(() -> count("job_file") == 0);
        assertThat(count("job_source") + count("job")).isZero();
    }

    @Test
    void one_too_many_is_refused_and_not_kept() {
        UUID waiting = UUID.randomUUID();
        invitees.change(
                asker.tenantId(),
                "insert into job_file (tenant_id, job_id, bytes) values (?, ?, 2147483647)",
                asker.tenantId(),
                waiting);

        importer.order(large(), Map.of()).statusCode(409).body("type", endsWith("/problems/import-backlog-full"));

        assertThat(count("job_source") + count("job")).isZero();
        assertThat(count("job_file")).isOne();
    }

    @Test
    void memory_does_not_grow_with_it() throws Exception {
        long before = usedMegabytes();
        var most = new AtomicLong();
        var file = new RepeatedRows(HUGE_MEGABYTES, row -> {
            if (row % (HUGE_MEGABYTES / 2) == 0) {
                most.accumulateAndGet(usedMegabytes(), Math::max);
            }
        });
        var request = HttpRequest.newBuilder(site.resolve("/api/v1/imports/responses?survey=%s&mapping=%s"
                        .formatted(asker.surveyKey(), URLEncoder.encode(Importer.MAPPING, StandardCharsets.UTF_8))))
                .header("Authorization", "Bearer " + Tokens.of(asker.tenantId(), "partner"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> file))
                .build();

        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        UUID job = UUID.fromString(JsonPath.from(answer.body()).getString("id"));
        await().atMost(60, SECONDS).until(() -> importer.job(job).getInt("done") >= HUGE_MEGABYTES / 2);
        most.accumulateAndGet(usedMegabytes(), Math::max);

        assertThat(importer.ended(job).getInt("result.imported")).isEqualTo(HUGE_MEGABYTES);
        assertThat(most.get() - before).as("megabytes more than before").isLessThan(HUGE_MEGABYTES / 4);
    }

    @Test
    void other_addresses_keep_their_limit() throws Exception {
        var request = HttpRequest.newBuilder(site.resolve("/api/v1/interactions"))
                .header("Authorization", "Bearer " + Tokens.of(asker.tenantId(), "partner"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[11 * 1024 * 1024]))
                .build();

        var answer = HTTP.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large", "The body may have 10485760 bytes");
    }

    private static byte[] large() {
        var file = new StringBuilder("score,said,shop,when,id\n");
        for (int row = 0; row < ROWS; row++) {
            file.append("9,").append(TEXT).append(",PRG-01,2015-07-20,\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    // What is reachable, and not what nobody has cleared away yet.
    private static long usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024;
    }

    private long count(String table) {
        return (Long) invitees.row(
                        asker.tenantId(),
                        "select count(*), 1 from %s where tenant_id = ?".formatted(table),
                        asker.tenantId())
                .getFirst();
    }
}
