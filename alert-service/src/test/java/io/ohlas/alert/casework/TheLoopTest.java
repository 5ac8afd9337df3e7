package io.ohlas.alert.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.alert.testing.Broker;
import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** From an unhappy answer to a customer won back, and to one who was not. */
@QuarkusTest
class TheLoopTest {

    final UUID tenant = UUID.randomUUID();
    final Inbox agent = Inbox.ofAgent(tenant, "PRG-01");

    @Test
    void an_unhappy_answer_becomes_a_case_that_an_agent_resolves() {
        var response = Response.unhappy();
        response.sendTo(tenant);
        String id = agent.caseOf(response.contact());

        agent.get(id)
                .statusCode(200)
                .body("status", is("new"))
                .body("rating", is(3))
                .body("comment", is("late again"))
                .body("queue", is("PRG-01"))
                .body("responses.responseId", is(List.of(response.id().toString())))
                .body("firstContact.dueAt", notNullValue())
                .body("allowed", hasItems("claim", "notes"))
                .body("allowed", not(hasItems("assign")));

        try (var requests = Broker.listen("alert.recovery-requested.v1")) {
            agent.step(id, "claim", Map.of()).statusCode(200).body("status", is("assigned"));
            agent.step(id, "contact-attempts", Map.of("channel", "phone", "outcome", "reached", "note", "very upset"))
                    .statusCode(201)
                    .body("status", is("contacted"))
                    .body("firstContact.metAt", notNullValue());
            var remedy = Map.of(
                    "rootCause", "delivery.late",
                    "action", "refund",
                    "cost", Map.of("amount", "300.00", "currency", "CZK"),
                    "note", "refunded");
            agent.step(id, "resolve", remedy)
                    .statusCode(200)
                    .body("status", is("resolved"))
                    .body("cost.amount", is("300.00"))
                    .body("recovery.requestedAt", notNullValue())
                    .body(
                            "timeline.type",
                            is(List.of("opened", "claimed", "contact_attempt", "resolved", "recovery_requested")))
                    .body("timeline[1].by.id", is(agent.person()))
                    .body("timeline[0].by", nullValue());

            await().atMost(30, SECONDS).untilAsserted(() -> assertThat(
                            requests.heard(event -> event.get("caseId").asText().equals(id)))
                    .singleElement()
                    .satisfies(event -> assertThat(event.get("contactId").asText())
                            .isEqualTo(response.contact().toString())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_customer_who_says_it_helped_is_recovered_and_nobody_else_can_say_so() {
        String id = resolved();

        Response.happy().with("recoveryOf", id).sendTo(tenant);

        await().atMost(30, SECONDS).untilAsserted(() -> agent.get(id)
                .body("status", is("recovered"))
                .body("recovery.outcome", is("recovered"))
                .body("recovery.metric", is("nps"))
                .body("recovery.rating", is(9))
                .body("timeline[-1].by", nullValue()));
        agent.step(id, "close", Map.of("note", "well done")).statusCode(200).body("status", is("closed"));
    }

    @Test
    void a_word_that_came_by_a_link_which_a_partner_handed_over_is_told_from_one_that_was_mailed() {
        String mailed = resolved();
        String handedOver = resolved();
        try (var changes = Broker.listen("alert.case-changed.v1")) {
            Response.happy().with("recoveryOf", mailed).with("askedBy", "email").sendTo(tenant);
            Response.happy()
                    .with("recoveryOf", handedOver)
                    .with("askedBy", "link")
                    .sendTo(tenant);

            await().atMost(30, SECONDS).untilAsserted(() -> agent.get(handedOver)
                    .body("recovery.askedBy", is("link"))
                    .body("timeline[-1].channel", is("link")));
            await().atMost(30, SECONDS).untilAsserted(() -> agent.get(mailed)
                    .body("recovery.askedBy", is("email"))
                    .body("timeline[-1].channel", is("email")));
            await().atMost(30, SECONDS).untilAsserted(() -> assertThat(
                            changes.heard(event -> event.get("caseId").asText().equals(handedOver)))
                    .extracting(event -> event.get("recoveryAskedBy").asText())
                    .contains("link"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_customer_who_says_it_did_not_help_is_back_at_once_with_fresh_clocks() {
        String id = resolved();
        var answer = Response.unhappy().with("recoveryOf", id).rated(6, "unfavourable");

        answer.sendTo(tenant);

        await().atMost(30, SECONDS).untilAsserted(() -> agent.get(id)
                .body("status", is("assigned"))
                .body("openings", is(2))
                .body("recovery.outcome", is("not_recovered"))
                .body("firstContact.metAt", nullValue())
                .body("resolution.metAt", nullValue())
                .body("responses.size()", is(2)));
        assertThat(agent.get(id).extract().<List<String>>path("timeline.type")).endsWith("not_recovered", "reopened");
    }

    @Test
    void a_resolved_case_waits_fourteen_days_for_the_customer() {
        String id = resolved();

        agent.step(id, "close", Map.of("note", "surely fine"))
                .statusCode(409)
                .body("type", is("/problems/step-not-allowed"));
    }

    private String resolved() {
        var response = Response.unhappy();
        response.sendTo(tenant);
        String id = agent.caseOf(response.contact());
        agent.resolve(id);
        return id;
    }
}
