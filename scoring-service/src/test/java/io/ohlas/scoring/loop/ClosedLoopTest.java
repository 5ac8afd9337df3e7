package io.ohlas.scoring.loop;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.TestBroker;
import io.ohlas.platform.testing.Tokens;
import io.ohlas.scoring.Broker;
import io.ohlas.scoring.Given;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Responses and case events as they come from the broker; figures counted by hand. */
@QuarkusTest
class ClosedLoopTest {

    @Inject
    Broker broker;

    final UUID tenant = UUID.randomUUID();

    @Test
    void a_customer_is_detected_contacted_resolved_asked_again_and_recovered() {
        JsonObject response = Given.nps(3);
        submit(response);
        submit(Given.nps(9));
        submit(Given.nps(2).putNull("contactId"));
        awaitTotal("cohort", 1);
        assertThat(loop("").getLong("total.anonymous")).isEqualTo(1);
        assertThat(loop("").getDouble("total.stillDissatisfied.share")).isEqualTo(100);

        JsonObject resolved = caseOf(response);
        broker.send(tenant, Given.CASE_CHANGED, resolved.encode());
        awaitTotal("resolved", 1);
        JsonPath loop = loop("");
        assertThat(loop.getLong("total.cases")).isEqualTo(1);
        assertThat(loop.getLong("total.contactedInTime.count")).isEqualTo(1);
        assertThat(loop.getLong("total.contactedInTime.of")).isEqualTo(1);
        assertThat(loop.getLong("total.recovered")).isZero();

        submit(Given.nps(10)
                .put("contactId", response.getString("contactId"))
                .put("survey", "recovery")
                .put("recoveryOf", resolved.getString("caseId"))
                .put("submittedAt", "2026-03-03T09:00:00Z"));
        awaitTotal("recovered", 1);
        loop = loop("&groupBy=orgUnit");
        assertThat(loop.getLong("total.reAsked")).isEqualTo(1);
        assertThat(loop.getDouble("total.stillDissatisfied.share")).isZero();
        assertThat(loop.getList("total.valueSaved.amount")).containsExactly("12000.00");
        assertThat(loop.getList("items.key")).containsExactly("BANK", "PRG", "PRG-01");
        assertThat(loop.getList("items.recovered")).containsExactly(1, 1, 1);
    }

    @Test
    void only_the_first_dissatisfied_answer_of_a_contact_detects_it() {
        JsonObject first = Given.nps(3).put("submittedAt", "2026-02-10T09:00:00Z");
        submit(first);
        submit(Given.nps(1).put("contactId", first.getString("contactId")));
        submit(Given.nps(1).put("opensCases", false).put("imported", true));
        submit(Given.nps(6));
        submit(Given.nps(7));

        awaitTotal("cohort", 1);
        JsonPath february = ask("?from=2026-02-01&to=2026-02-28", Tokens.of(tenant, "analyst"));
        assertThat(february.getLong("total.cohort")).isEqualTo(1);
    }

    @Test
    void a_customer_who_comes_back_dissatisfied_is_at_risk_by_the_later_case() {
        JsonObject first = Given.nps(3);
        submit(first);
        broker.send(tenant, Given.CASE_CHANGED, caseOf(first).encode());
        JsonObject again =
                Given.nps(1).put("contactId", first.getString("contactId")).put("submittedAt", "2026-03-20T09:00:00Z");
        submit(again);
        JsonObject later = caseOf(again)
                .put("status", "new")
                .put("open", true)
                .putNull("resolvedAt")
                .put("openedAt", "2026-03-20T09:00:01Z")
                .put("resolution", new JsonObject().put("dueAt", "2999-03-22T09:00:00Z"));
        broker.send(tenant, Given.CASE_CHANGED, later.encode());

        awaitTotal("stillDissatisfied.insideSla", 1);
        assertThat(loop("").getList("total.valueAtRisk.amount")).containsExactly("12000.00");
        assertThat(loop("").getList("total.valueSaved.amount")).isEmpty();
    }

    @Test
    void an_older_state_of_a_case_changes_nothing_but_the_first_clock() {
        JsonObject response = Given.nps(0);
        submit(response);
        JsonObject opened = caseOf(response).put("sequence", 5);
        JsonObject reopened = opened.copy()
                .put("sequence", 9)
                .put("opening", 2)
                .put("status", "assigned")
                .put("open", true)
                .putNull("resolvedAt")
                .put("firstContact", new JsonObject().put("dueAt", "2027-01-01T00:00:00Z"));

        broker.send(tenant, Given.CASE_CHANGED, reopened.encode());
        awaitTotal("cases", 1);
        assertThat(loop("").getLong("total.contactedInTime.of")).isZero();
        broker.send(tenant, Given.CASE_CHANGED, opened.encode());

        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(loop("").getLong("total.contactedInTime.count"))
                .isEqualTo(1));
        // The first clock was changed before its case was, in a state that comes last of all.
        JsonObject older = opened.copy()
                .put("sequence", 3)
                .put("firstContact", new JsonObject().put("dueAt", "2020-01-01T00:00:00Z"));
        UUID message = UUID.randomUUID();
        broker.send(message, tenant, Given.CASE_CHANGED, older.encode());
        TestBroker.awaitHandled(message);
        assertThat(loop("").getLong("total.contactedInTime.count")).isEqualTo(1);
        assertThat(loop("").getLong("total.resolved")).isZero();
        assertThat(loop("").getList("total.valueAtRisk.amount")).containsExactly("12000.00");
    }

    @Test
    void limits_and_tenants_are_kept() {
        submit(Given.in(Given.nps(3), "BANK", "A"));
        submit(Given.in(Given.nps(3), "BANK", "B"));
        awaitTotal("cohort", 2);

        JsonPath own = ask(
                "?from=2026-03-01&to=2026-03-31&groupBy=orgUnit", Tokens.limitedTo(tenant, List.of("A"), "manager"));
        JsonPath foreign =
                ask("?from=2026-03-01&to=2026-03-31&groupBy=orgUnit", Tokens.of(UUID.randomUUID(), "tenant-admin"));

        assertThat(own.getLong("total.cohort")).isEqualTo(1);
        assertThat(own.getList("items.key")).containsExactly("A");
        assertThat(foreign.getLong("total.cohort")).isZero();
        assertThat(foreign.getList("items")).isEmpty();
        given().auth()
                .oauth2(Tokens.of(tenant, "platform-admin"))
                .get("/api/v1/closed-loop?from=2026-03-01&to=2026-03-31")
                .then()
                .statusCode(403);
        given().get("/api/v1/closed-loop?from=2026-03-01&to=2026-03-31").then().statusCode(401);
    }

    private static JsonObject caseOf(JsonObject response) {
        return Given.event(Given.CASE_CHANGED)
                .put("caseId", UUID.randomUUID().toString())
                .put("responseId", response.getString("responseId"))
                .put("responseIds", new JsonArray().add(response.getString("responseId")))
                .put("contactId", response.getString("contactId"));
    }

    private void submit(JsonObject response) {
        broker.send(tenant, Given.RESPONSE_SUBMITTED, response.encode());
    }

    private void awaitTotal(String figure, long value) {
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(loop("").getLong("total." + figure))
                .isEqualTo(value));
    }

    private JsonPath loop(String more) {
        return ask("?from=2026-03-01&to=2026-03-31" + more, Tokens.of(tenant, "analyst"));
    }

    private static JsonPath ask(String query, String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/closed-loop" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
