package io.ohlas.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Contracts;
import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

/** The longest, the most and the least that the doors of this service take is told as the contracts say. */
@QuarkusTest
class ExtremeRequestsTest {

    static final String RESPONSE = "survey.response-submitted.v1";
    static final List<String> ALL = List.of(
            RESPONSE, "survey.invitation-changed.v1", "survey.structure-changed.v1", "survey.survey-published.v1");

    static final String KEY = "K".repeat(64);
    // Two units of Java each, as the doors count.
    static final String NAME = "\ud83d\ude00".repeat(100);
    static final String LABEL = "\ud83d\ude00".repeat(32);
    static final String WORDS = "\ud83d\ude00".repeat(5_000);
    static final int LEVELS = 20;

    @Inject
    Events events;

    @Test
    void the_most_that_every_door_takes_keeps_to_the_contracts() {
        Bank bank = Bank.asking("link");
        buildTree(bank);
        bank.put("/processes/" + KEY, Map.of("name", NAME));
        bank.put("/journeys/" + KEY, Map.of("name", NAME, "stages", stages()));
        publish(bank, questions());
        bank.plan(KEY, Map.of("name", NAME, "survey", KEY, "channels", List.of("link"), "touchpoints", List.of(KEY)));

        String token = ask(bank, interaction());
        answer(token, 1_000_000, answers());

        assertKept(bank);
        JsonNode told = events.published(bank.tenant(), RESPONSE).getLast();
        assertThat(told.get("ratings")).hasSize(40);
        assertThat(told.get("choices")).hasSize(30);
        assertThat(told.get("comments")).hasSize(30);
        assertThat(told.get("orgUnitPath")).hasSize(LEVELS);
        assertThat(told.at("/yearlyValue/amount").asText()).isEqualTo("-999999999999999.9999");
    }

    @Test
    void the_least_that_the_doors_take_keeps_to_the_contracts() {
        Bank bank = Bank.asking("link");

        answer(ask(bank, least("C")), 1, List.of());
        answer(ask(bank, least("D")), 1, List.of(Map.of("question", "nps", "rating", 0)));

        assertKept(bank);
        assertThat(events.published(bank.tenant(), RESPONSE)).isNotEmpty();
    }

    @Test
    void a_tree_takes_twenty_levels_and_no_more() {
        Bank bank = Bank.asking("link");
        buildTree(bank);

        place(bank, "too-deep", level(LEVELS)).statusCode(422).body("errors[0].pointer", is("/parent"));
        // Nor by a move of what it hangs below.
        place(bank, "A", null).statusCode(201);
        place(bank, "B", "A").statusCode(201);
        place(bank, "A", level(LEVELS - 1)).statusCode(422).body("detail", containsString("21 levels"));
    }

    private void assertKept(Bank bank) {
        for (String type : ALL) {
            List<JsonNode> told = events.published(bank.tenant(), type);
            assertThat(told).as(type).isNotEmpty();
            told.forEach(
                    event -> assertThat(Contracts.flaws(type, event)).as(type).isEmpty());
        }
    }

    private static void buildTree(Bank bank) {
        for (int i = 1; i <= LEVELS; i++) {
            place(bank, level(i), i == 1 ? null : level(i - 1)).statusCode(201);
        }
    }

    private static String level(int number) {
        return "%064d".formatted(number);
    }

    private static ValidatableResponse place(Bank bank, String key, String parent) {
        var unit = new HashMap<String, Object>(Map.of("name", NAME, "kind", "unit"));
        unit.put("parent", parent);
        return bank.as("tenant-admin")
                .header("If-Match", "*")
                .body(unit)
                .put("/api/v1/org-units/" + key)
                .then();
    }

    private static List<Map<String, Object>> stages() {
        return IntStream.range(0, 50)
                .<Map<String, Object>>mapToObj(i -> Map.of(
                        "key",
                        "S".repeat(62) + "%02d".formatted(i),
                        "name",
                        NAME,
                        "touchpoints",
                        i > 0 ? List.of() : List.of(Map.of("key", KEY, "name", NAME))))
                .toList();
    }

    private static List<Map<String, Object>> questions() {
        var text = Map.of("en", "\ud83d\ude00".repeat(1_000));
        var questions = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 100; i++) {
            var question = new HashMap<String, Object>(Map.of("key", key(i), "text", text));
            if (i < 40) {
                question.put("type", "rating");
                question.put("metric", "M" + key(i).substring(1));
                question.put("scale", Map.of("low", -100, "high", 100));
                question.put("bands", Map.of("unfavourableTo", -100, "favourableFrom", 100));
            } else if (i < 70) {
                question.put("type", "text");
            } else {
                question.put("type", "multiple_choice");
                question.put(
                        "choices",
                        IntStream.range(0, 100)
                                .mapToObj(choice -> Map.of("key", key(choice), "text", Map.of("en", "x")))
                                .toList());
            }
            questions.add(question);
        }
        return questions;
    }

    private static String key(int number) {
        return "Q".repeat(60) + "%04d".formatted(number);
    }

    private static List<Map<String, Object>> answers() {
        var answers = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 100; i++) {
            if (i < 40) {
                answers.add(Map.of("question", key(i), "rating", i % 2 == 0 ? -100 : 100));
            } else if (i < 70) {
                answers.add(Map.of("question", key(i), "text", WORDS));
            } else {
                answers.add(Map.of(
                        "question",
                        key(i),
                        "choices",
                        IntStream.range(0, 100)
                                .mapToObj(ExtremeRequestsTest::key)
                                .toList()));
            }
        }
        return answers;
    }

    private static void publish(Bank bank, List<Map<String, Object>> questions) {
        var survey = Map.of(
                "key", KEY, "name", NAME, "languages", List.of("en"), "defaultLanguage", "en", "questions", questions);
        bank.as("tenant-admin").body(survey).post("/api/v1/surveys").then().statusCode(201);
        bank.as("tenant-admin")
                .header("If-Match", "*")
                .post("/api/v1/surveys/{key}/publish", KEY)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> interaction() {
        var contact = Map.of(
                "externalId",
                NAME,
                "language",
                "abc" + "-abcdefgh".repeat(8),
                "segment",
                LABEL,
                "persona",
                LABEL,
                "yearlyValue",
                Map.of("amount", "-999999999999999.9999", "currency", "CZK"));
        var interaction = Bank.delivery(NAME, contact);
        interaction.putAll(
                Map.of("touchpoint", KEY, "process", KEY, "orgUnit", level(LEVELS), "channel", KEY, "employee", KEY));
        return interaction;
    }

    private static Map<String, Object> least(String contact) {
        var least = Bank.delivery("ORD-1", Map.of("externalId", contact));
        least.keySet().retainAll(List.of("occurredAt", "touchpoint", "contact"));
        return least;
    }

    private static String ask(Bank bank, Map<String, Object> interaction) {
        String link = bank.as("partner")
                .body(interaction)
                .post("/api/v1/interactions")
                .then()
                .statusCode(201)
                .extract()
                .path("invitation.link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static void answer(String token, int revision, List<Map<String, Object>> answers) {
        given().contentType(ContentType.JSON)
                .body(Map.of("revision", revision, "finished", !answers.isEmpty(), "answers", answers))
                .put("/api/public/v1/invitations/{token}/response", token)
                .then()
                .statusCode(200);
    }
}
