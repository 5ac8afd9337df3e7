package io.ohlas.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.platform.testing.AtOnce;
import io.ohlas.survey.testing.Bank;

import static org.assertj.core.api.Assertions.assertThat;

/** Several who set the same thing up at once, over and over: none breaks on another, and it is there once. */
@QuarkusTest
class RacesTest {

    static final int ROUNDS = 10;

    static Stream<Arguments> things() {
        var program = Map.of("name", "New", "survey", "after-delivery", "touchpoints", List.of("delivery"));
        return Stream.of(
                Arguments.of("org-units", Map.of("name", "Praha 2", "kind", "branch", "parent", "PRG")),
                Arguments.of("journeys", Map.of("name", "Selling", "stages", List.of())),
                Arguments.of("processes", Map.of("name", "Claims")),
                Arguments.of("programs", program));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("things")
    void equal_requests_make_one_thing(String kind, Map<String, ?> body) {
        Bank bank = Bank.asking("link");
        for (int round = 0; round < ROUNDS; round++) {
            String key = kind + "-" + round;
            var named = new HashMap<String, Object>(body);
            if (kind.equals("journeys")) {
                named.put("stages", List.of(stage(round)));
            }

            var statuses = AtOnce.statuses(() -> bank.as("tenant-admin")
                    .header("If-Match", "*")
                    .body(named)
                    .put("/api/v1/" + kind + "/" + key)
                    .statusCode());

            assertThat(statuses).isSubsetOf(200, 201, 409, 412).contains(201);
            assertThat(keys(bank, kind)).containsOnlyOnce(key);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_draft_of_a_key_is_kept_and_the_others_are_told(boolean withKeys) {
        Bank bank = Bank.asking("link");
        for (int round = 0; round < ROUNDS; round++) {
            var survey = Bank.survey("racing-" + round, "feedback");

            var statuses = AtOnce.statuses(() -> {
                var request = bank.as("tenant-admin").body(survey);
                return (withKeys
                                ? request.header(
                                        "Idempotency-Key", UUID.randomUUID().toString())
                                : request)
                        .post("/api/v1/surveys")
                        .statusCode();
            });

            assertThat(statuses).isSubsetOf(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void a_survey_is_published_once_however_many_publish_what_they_read() {
        Bank bank = Bank.asking("link");
        for (int round = 0; round < ROUNDS; round++) {
            String path = "/api/v1/surveys/racing-" + round;
            String etag = bank.as("tenant-admin")
                    .body(Bank.survey("racing-" + round, "feedback"))
                    .post("/api/v1/surveys")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("ETag");

            var statuses = AtOnce.statuses(() -> publish(bank, path, etag));
            var again = AtOnce.statuses(() -> publish(bank, path, "*"));

            assertThat(statuses).isSubsetOf(200, 409, 412).containsOnlyOnce(200);
            assertThat(again).isSubsetOf(200, 409, 412).contains(200);
            List<Integer> numbers = bank.as("partner").get(path + "/versions").path("items.version");
            assertThat(numbers).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_policy_is_set_once() {
        for (int round = 0; round < ROUNDS; round++) {
            Bank bank = Bank.asking("link");

            var statuses = AtOnce.statuses(() -> bank.as("tenant-admin")
                    .header("If-Match", "*")
                    .body(Map.of("delay", "PT2H"))
                    .put("/api/v1/recovery-policy")
                    .statusCode());

            assertThat(statuses).isSubsetOf(200, 412).contains(200);
        }
    }

    @Test
    void a_contact_and_an_interaction_are_known_once() {
        Bank bank = Bank.asking("link");
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, ?> contact = Map.of("externalId", "C-" + round, "email", Bank.address());
            Map<String, ?> told = Bank.delivery("ORD-" + round, Map.of("email", Bank.address()));

            var contacts = AtOnce.statuses(() ->
                    bank.as("partner").body(contact).post("/api/v1/contacts").statusCode());
            var interactions = AtOnce.statuses(() ->
                    bank.as("partner").body(told).post("/api/v1/interactions").statusCode());

            assertThat(contacts).isSubsetOf(200, 201, 409).containsOnlyOnce(201);
            assertThat(interactions).isSubsetOf(200, 201, 409).contains(201);
            List<String> ids = bank.as("partner")
                    .queryParam("externalId", "C-" + round)
                    .get("/api/v1/contacts")
                    .path("items.id");
            assertThat(ids).hasSize(1);
        }
    }

    private static int publish(Bank bank, String path, String ifMatch) {
        return bank.as("tenant-admin")
                .header("If-Match", ifMatch)
                .post(path + "/publish")
                .statusCode();
    }

    private static List<String> keys(Bank bank, String kind) {
        return bank.as("partner")
                .queryParam("limit", 500)
                .get("/api/v1/" + kind)
                .path("items.key");
    }

    private static Map<String, ?> stage(int round) {
        var touchpoint = Map.of("key", "visit-" + round, "name", "Visit");
        return Map.of("key", "asking", "name", "Asking", "touchpoints", List.of(touchpoint));
    }
}
