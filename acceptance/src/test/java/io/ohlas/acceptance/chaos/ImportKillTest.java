package io.ohlas.acceptance.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.acceptance.TheSuite;
import io.ohlas.stack.demo.OhlasApi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Kills the worker in the middle of a file: the import goes on where the last commit left off. */
@Order(99)
class ImportKillTest {

    private static final int ROWS = 20_000;
    private static final String MAPPING =
            """
            {"rating":{"column":"overall","question":"nps"},"submittedAt":{"column":"date"},
             "orgUnit":{"column":"branch"}}
            """;

    final TheSuite.Running running = TheSuite.get();
    final OhlasApi partner = running.access().partner();
    final String branch = "killed-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void no_row_is_lost_or_doubled_when_the_worker_is_killed() {
        // Without ids of their own: nothing but the job's progress tells a row from one that is in already.
        byte[] file = ("branch,date,overall\n"
                        + "%s,2013-03-03,9\n".formatted(branch).repeat(ROWS))
                .getBytes(StandardCharsets.UTF_8);
        String job = ordered(file);

        for (int kill = 1; kill <= 2; kill++) {
            int reached = kill * ROWS / 10;
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(20))
                    .ignoreExceptions()
                    .until(() -> partner.get(job).get("done").asInt() >= reached);
            running.suite().kill("survey-service");
        }

        JsonNode ended = await().atMost(Duration.ofSeconds(120))
                .ignoreExceptions()
                .until(
                        () -> partner.get(job),
                        answer -> !answer.get("state").asText().matches("queued|running"));
        assertThat(ended.at("/state").asText()).isEqualTo("done");
        assertThat(ended.at("/result/imported").asInt()).isEqualTo(ROWS);
        String scores = "/api/v1/scores?metric=nps&groupBy=orgUnit&from=2013-03-03&to=2013-03-03&orgUnit=" + branch;
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> assertThat(
                        partner.get(scores).at("/items/0/n").asInt())
                .isEqualTo(ROWS));
    }

    private String ordered(byte[] file) {
        String location = given().baseUri(running.access().url())
                .headers(running.access().partnerHeaders())
                .queryParam("survey", "after-visit")
                .queryParam("mapping", MAPPING)
                .queryParam("createOrgUnits", true)
                .contentType("text/csv; charset=utf-8")
                .body(file)
                .post("/api/v1/imports/responses")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/api/"));
    }
}
