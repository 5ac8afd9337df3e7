package io.ohlas.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.demo.OhlasApi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** History from elsewhere is scored and searched, and wakes nobody. */
@Order(6)
class HistoryTest {

    static final String MAPPING =
            """
            {"rating":{"column":"overall","question":"nps"},"comment":{"column":"text","question":"why"},
             "orgUnit":{"column":"airline"},"submittedAt":{"column":"date"}}
            """;

    final TheSuite.Running running = TheSuite.get();
    final OhlasApi partner = running.access().partner();
    final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void imported_history_is_scored_exactly_and_opens_no_case() {
        var random = new Random(7);
        var csv = new StringBuilder("airline,date,overall,text\n");
        // Folded here, row by row: airline to promoters, detractors and all.
        var expected = new TreeMap<String, int[]>();
        for (int row = 0; row < 300; row++) {
            String airline = "air-%s-%d".formatted(run, random.nextInt(3));
            int rating = 1 + random.nextInt(10);
            var day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(365));
            csv.append("%s,%s,%d.0,\"seat %d, \"\"tight\"\"\"\n".formatted(airline, day, rating, row));
            int[] counts = expected.computeIfAbsent(airline, key -> new int[3]);
            counts[0] += rating >= 9 ? 1 : 0;
            counts[1] += rating <= 6 ? 1 : 0;
            counts[2]++;
        }
        csv.append("air-%s-0,2014-05-05,,no rating\n".formatted(run));
        csv.append("air-%s-0,2014-05-05,11,off the scale\n".formatted(run));

        JsonNode job = imported(csv.toString());

        assertThat(job.get("done").asInt()).isEqualTo(302);
        assertThat(job.get("errors")).hasSize(2);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode scores = partner.get("/api/v1/scores?metric=nps&groupBy=orgUnit&from=2014-01-01&to=2014-12-31");
            expected.forEach((airline, counts) -> {
                JsonNode item = item(scores, airline);
                assertThat(item.get("n").asInt()).isEqualTo(counts[2]);
                assertThat(item.get("score").asDouble())
                        .isCloseTo(100.0 * (counts[0] - counts[1]) / counts[2], within(1e-9));
            });
        });
        for (String airline : expected.keySet()) {
            assertThat(partner.get("/api/v1/cases?orgUnit=" + airline).get("items"))
                    .isEmpty();
        }
    }

    private JsonNode imported(String csv) {
        return Imports.run(
                running.access().url(),
                running.access().partnerHeaders(),
                partner,
                Map.of("survey", "after-visit", "mapping", MAPPING, "createOrgUnits", "true"),
                csv.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode item(JsonNode scores, String key) {
        for (JsonNode item : scores.get("items")) {
            if (item.get("key").asText().equals(key)) {
                return item;
            }
        }
        throw new AssertionError("No " + key);
    }
}
