package io.ohlas.alert.recovery;

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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class AskingAgainTest {

    final UUID tenant = UUID.randomUUID();
    final Inbox agent = Inbox.ofAgent(tenant, "PRG-01");

    @Test
    void a_customer_nobody_could_reach_is_asked_all_the_same_and_may_still_be_won_back() throws Exception {
        String id = newCase(UUID.randomUUID());
        try (var requests = Broker.listen("alert.recovery-requested.v1")) {
            agent.step(id, "claim", Map.of()).statusCode(200);
            agent.step(id, "contact-attempts", Map.of("channel", "phone", "outcome", "no_answer"))
                    .statusCode(201)
                    .body("status", is("assigned"));
            agent.asksForOneAttempt();
            agent.step(id, "close-unreached", Map.of("note", "called on three days"))
                    .statusCode(200)
                    .body("status", is("closed_unreached"))
                    .body("resolution.metAt", nullValue())
                    .body("timeline.find { it.type == 'closed_unreached' }.by.id", is(agent.person()));
            await().atMost(30, SECONDS)
                    .until(() ->
                            requests.heard(event -> event.get("caseId").asText().equals(id))
                                            .size()
                                    == 1);
        }

        Response.happy().with("recoveryOf", id).sendTo(tenant);

        await().atMost(30, SECONDS).untilAsserted(() -> agent.get(id).body("status", is("recovered")));
    }

    @Test
    void an_anonymous_customer_cannot_be_asked() {
        var response = Response.unhappy().by(null);
        response.sendTo(tenant);
        String id = await().atMost(60, SECONDS)
                .until(() -> agent.list("status=new").getString("items[0].id"), found -> found != null);
        agent.resolve(id);
        agent.get(id).body("status", is("resolved")).body("recovery.requestedAt", nullValue());
    }

    @Test
    void the_inbox_shows_that_the_recovery_survey_went_out() {
        String id = newCase(UUID.randomUUID());
        agent.resolve(id);
        agent.get(id).body("recovery.askedAt", nullValue());

        Broker.send(
                tenant,
                "survey.invitation-changed.v1",
                UUID.randomUUID(),
                """
                {"invitationId":"%s","sequence":2,"state":"sent","recoveryOf":"%s","changedAt":"2026-03-02T12:00:00Z"}
                """
                        .formatted(UUID.randomUUID(), id));

        await().atMost(30, SECONDS).untilAsserted(() -> agent.get(id).body("recovery.askedAt", notNullValue()));
    }

    @Test
    void a_customer_who_meanwhile_has_another_case_is_helped_in_that_one() {
        UUID contact = UUID.randomUUID();
        String first = newCase(contact);
        agent.resolve(first);
        Response.unhappy().by(contact).sendTo(tenant);
        String second = await().atMost(60, SECONDS)
                .until(() -> openCaseOf(contact), found -> found != null && !found.equals(first));
        agent.step(first, "reopen", Map.of("note", "called again"))
                .statusCode(409)
                .body("type", is("/problems/other-case-open"));

        Response.unhappy().by(contact).with("recoveryOf", first).sendTo(tenant);

        await().atMost(30, SECONDS).untilAsserted(() -> agent.get(first)
                .body("status", is("merged"))
                .body("mergedInto", is(second))
                .body("recovery.outcome", is("not_recovered")));
        agent.get(second).body("status", is("new"));
    }

    @Test
    void nobody_answers_for_a_case_of_another_tenant() {
        String id = newCase(UUID.randomUUID());
        agent.resolve(id);
        UUID foreign = UUID.randomUUID();
        var stranger = Inbox.of(foreign, List.of(), "tenant-admin");
        var answer = Response.unhappy().with("recoveryOf", id);

        answer.sendTo(foreign);

        assertThat(stranger.caseOf(answer.contact())).isNotEqualTo(id);
        agent.get(id).body("status", is("resolved")).body("recovery.outcome", nullValue());
    }

    @Test
    void waiting_stops_the_clock_until_somebody_goes_on() {
        String id = newCase(UUID.randomUUID());
        agent.step(id, "claim", Map.of()).statusCode(200);
        agent.step(id, "wait", Map.of("note", "too early")).statusCode(409);
        agent.step(id, "contact-attempts", Map.of("channel", "email", "outcome", "reached"))
                .statusCode(201);

        agent.step(id, "wait", Map.of("note", "parts ordered"))
                .statusCode(200)
                .body("status", is("waiting"))
                .body("resolution.pausedAt", notNullValue());
        agent.step(id, "resume", Map.of())
                .statusCode(200)
                .body("status", is("contacted"))
                .body("resolution.pausedAt", nullValue());
    }

    private String openCaseOf(UUID contact) {
        return agent.list("status=open&contact=" + contact).getString("items[0].id");
    }

    private String newCase(UUID contact) {
        Response.unhappy().by(contact).sendTo(tenant);
        return agent.caseOf(contact);
    }
}
