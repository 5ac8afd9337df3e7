package io.ohlas.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.alert.testing.Broker;
import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Listener;
import io.ohlas.alert.testing.Response;
import io.ohlas.platform.testing.Contracts;
import io.ohlas.platform.testing.ExtremeEvents;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever the doors let through is heard: no dissatisfied customer is without a case for how much or little was said. */
@QuarkusTest
class TakingExtremesTest {

    static final String CASE_CHANGED = "alert.case-changed.v1";
    static final String RECOVERY_REQUESTED = "alert.recovery-requested.v1";

    // An answer that counts, and is dissatisfied wherever something is rated.
    static final UnaryOperator<ObjectNode> COUNTS = answer -> {
        answer.put("test", false)
                .put("anonymous", false)
                .put("opensCases", true)
                .put("complete", true)
                .put("sequence", Math.max(2, answer.get("sequence").asInt()));
        answer.get("ratings").forEach(rating -> ((ObjectNode) rating).put("band", "unfavourable"));
        return answer;
    };

    final UUID tenant = UUID.randomUUID();
    final Inbox admin = Inbox.of(tenant, List.of(), "tenant-admin");
    final ExtremeEvents extremes = new ExtremeEvents(tenant);

    @BeforeEach
    void the_tenant_is_known() {
        Broker.know(tenant);
    }

    @Test
    void every_dissatisfied_answer_opens_a_case_that_is_told_as_the_contract_says() throws Exception {
        try (Listener changes = Broker.listen(CASE_CHANGED);
                Listener requests = Broker.listen(RECOVERY_REQUESTED)) {
            List<ObjectNode> answers = extremes.send(Response.TYPE, COUNTS);
            extremes.assertTaken();

            var cases = new ArrayList<String>();
            for (ObjectNode answer : answers) {
                if (!answer.get("ratings").isEmpty()) {
                    cases.add(
                            admin.caseOf(UUID.fromString(answer.get("contactId").asText())));
                }
            }
            assertThat(cases).hasSize(2);
            resolve(cases.getFirst());
            assertKept(changes, CASE_CHANGED, cases.getFirst(), 4);
            assertKept(changes, CASE_CHANGED, cases.getLast(), 1);
            assertKept(requests, RECOVERY_REQUESTED, cases.getFirst(), 1);
        }
    }

    @Test
    void every_event_about_people_and_places_is_taken() throws Exception {
        extremes.send("gateway.member-changed.v1", event -> event);
        extremes.send("survey.structure-changed.v1", event -> event.put("kind", "org_unit"));
        extremes.send("gateway.tenant-configured.v1", event -> event.put("tenantId", tenant.toString()));

        extremes.assertTaken();
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey.invitation-changed.v1", "survey.structure-changed.v1", Response.TYPE})
    void no_event_that_has_no_effect_is_given_up_on(String type) throws Exception {
        extremes.send(type, event -> event);

        extremes.assertNoneIsDead();
    }

    /** With the longest key, the highest cost and the longest note that the door takes. */
    private void resolve(String caseId) {
        String cause = "c".repeat(64);
        admin.request()
                .body(Map.of("name", Map.of("en", "x".repeat(200))))
                .put("/api/v1/root-causes/" + cause)
                .then()
                .statusCode(200);
        admin.step(caseId, "claim", Map.of()).statusCode(200);
        admin.step(caseId, "contact-attempts", Map.of("channel", "phone", "outcome", "reached"))
                .statusCode(201);
        admin.step(
                        caseId,
                        "resolve",
                        Map.of(
                                "rootCause",
                                cause,
                                "action",
                                "apology",
                                "cost",
                                Map.of("amount", "999999999999999.9999", "currency", "CZK"),
                                "note",
                                "\ud83d\ude00".repeat(2_000)))
                .statusCode(200);
    }

    private static void assertKept(Listener listener, String type, String caseId, int atLeast) {
        List<JsonNode> told = await().atMost(30, SECONDS)
                .until(
                        () -> listener.heard(
                                event -> event.get("caseId").asText().equals(caseId)),
                        heard -> heard.size() >= atLeast);
        told.forEach(event -> assertThat(Contracts.flaws(type, event)).isEmpty());
    }
}
