package io.ohlas.survey.design;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Events;

import static org.assertj.core.api.Assertions.assertThat;

/** Each version of a survey is told once it is out, with the metrics it asks. */
@QuarkusTest
class TellingOfPublishedSurveysTest {

    static final String TYPE = "survey.survey-published.v1";
    static final String CONTRACT = "survey.survey-published";

    @Inject
    Events events;

    @Test
    void metrics_are_told_with_scale_and_bands_as_the_contract_says() {
        Bank bank = Bank.asking("link");
        publish(bank, "parcels", rated("parcel", "parcel", 7), rated("again", "parcel", 7), rated("nps", null, 5));

        JsonNode told = told(bank, "parcels");

        events.assertFitsContract(CONTRACT, told);
        assertThat(told.get("version").asInt()).isEqualTo(1);
        assertThat(told.get("anonymous").asBoolean()).isFalse();
        assertThat(told.get("metrics").toString())
                .isEqualTo("[{\"metric\":\"parcel\",\"scale\":{\"low\":1,\"high\":7},"
                        + "\"bands\":{\"unfavourableTo\":2,\"favourableFrom\":6}}]");
    }

    @Test
    void what_was_published_before_is_told_as_it_would_be_today() throws Exception {
        Bank bank = Bank.asking("link");
        publish(bank, "parcels", rated("parcel", "parcel", 7), rated("shop", "shop", 5));
        publish(bank, "silent", Map.of("key", "why", "type", "text", "text", Map.of("en", "Why?")));
        List<JsonNode> live = events.published(bank.tenant(), TYPE);

        migrateAgain();

        List<JsonNode> all = events.published(bank.tenant(), TYPE);
        List<JsonNode> backfilled = all.subList(live.size(), all.size());
        backfilled.forEach(event -> events.assertFitsContract(CONTRACT, event));
        assertThat(facts(backfilled)).isEqualTo(facts(live)).hasSize(3);
    }

    private JsonNode told(Bank bank, String survey) {
        return events.published(bank.tenant(), TYPE).stream()
                .filter(event -> event.get("survey").asText().equals(survey))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> rated(String key, String metric, int high) {
        var question = new HashMap<String, Object>(Map.of(
                "key",
                key,
                "type",
                "rating",
                "scale",
                Map.of("low", 1, "high", high),
                "bands",
                Map.of("unfavourableTo", 2, "favourableFrom", high - 1),
                "text",
                Map.of("en", "How was it?")));
        if (metric != null) {
            question.put("metric", metric);
        }
        return question;
    }

    @SafeVarargs
    private static void publish(Bank bank, String key, Map<String, Object>... questions) {
        bank.as("tenant-admin")
                .body(Map.of(
                        "key",
                        key,
                        "name",
                        key,
                        "languages",
                        List.of("en"),
                        "defaultLanguage",
                        "en",
                        "questions",
                        List.of(questions)))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201);
        bank.as("tenant-admin")
                .header("If-Match", "*")
                .post("/api/v1/surveys/{key}/publish", key)
                .then()
                .statusCode(200);
    }

    /** All that they say, without an order of metrics and with times as times. */
    private static Set<List<Object>> facts(List<JsonNode> told) {
        return told.stream()
                .map(event -> List.<Object>of(
                        event.get("surveyId").asText(),
                        event.get("survey").asText(),
                        event.get("version").asInt(),
                        event.get("anonymous").asBoolean(),
                        StreamSupport.stream(event.get("metrics").spliterator(), false)
                                .collect(Collectors.toSet()),
                        Instant.parse(event.get("publishedAt").asText())))
                .collect(Collectors.toSet());
    }

    // As it ran where surveys had been published before it came.
    private static void migrateAgain() throws Exception {
        var config = ConfigProvider.getConfig();
        try (var owner = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(migration());
            owner.commit();
        }
    }

    private static String migration() throws IOException {
        try (var file = TellingOfPublishedSurveysTest.class.getResourceAsStream(
                "/db/migration/V55__tell_of_published_surveys.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
