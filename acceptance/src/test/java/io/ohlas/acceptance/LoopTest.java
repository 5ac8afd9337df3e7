package io.ohlas.acceptance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.demo.ApiRefused;
import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.OhlasApi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** The main job, from an interaction to a customer won back, as partner, respondent, agent and manager see it. */
@Order(1)
class LoopTest {

    // A branch that no other story touches, so that its figures are this story's alone.
    static final String BRANCH = "MSK-03";
    static final Duration A_SECOND = Duration.ofSeconds(1);

    final TheSuite.Running running = TheSuite.get();
    final Customers customers = new Customers(running);
    final OhlasApi partner = running.access().partner();
    final Mails mails = new Mails(running);

    @Test
    void dissatisfied_customer_is_won_back() {
        String today = LocalDate.now(ZoneId.of("Europe/Prague")).toString();
        String period = "from=%s&to=%s".formatted(today, today);
        OhlasApi agent = running.person("agent");
        OhlasApi analyst = running.person("analyst");

        // 1. An interaction is told, with a decision and a link.
        JsonNode interaction = customers.visit(BRANCH);
        assertThat(interaction.get("decision").asText()).isEqualTo("invited");

        // 2. The customer answers.
        JsonNode response = customers.answer(Customers.token(interaction), "nps", 3, "I waited an hour");
        assertThat(response.get("finished").asBoolean()).isTrue();

        // 3. Within a second the score shows it, for the branch and for all above it.
        String scores = "/api/v1/scores?metric=nps&groupBy=orgUnit&" + period;
        await().atMost(A_SECOND.multipliedBy(2)).untilAsserted(() -> {
            JsonNode branch = item(analyst.get(scores), BRANCH);
            assertThat(branch.get("n").asInt()).isEqualTo(1);
            assertThat(branch.get("score").asDouble()).isEqualTo(-100);
            assertThat(branch.at("/histogram/3").asInt()).isEqualTo(1);
            // Adjusted Wald for P 0, D 1, n 1 (Rocks 2016), by hand: centre -25, se 37.5, z 1.96: from -98.5, widened
            // to
            // hold the score.
            assertThat(branch.at("/interval/low").asDouble()).isEqualTo(-100);
            assertThat(branch.at("/interval/high").asDouble()).isCloseTo(48.5, within(0.01));
            assertThat(item(analyst.get(scores), "MSK").get("n").asInt()).isEqualTo(1);
        });
        JsonNode days = analyst.get("/api/v1/scores?metric=nps&groupBy=day&orgUnit=" + BRANCH + "&" + period);
        assertThat(days.at("/items/0/key").asText()).isEqualTo(today);

        // 4. And it is a case in the branch's queue, with due times; an agent works on it.
        JsonNode opened = caseOf(agent, customers.contact(interaction));
        assertThat(opened.get("status").asText()).isEqualTo("new");
        assertThat(opened.at("/firstContact/dueAt").asText()).isNotEmpty();
        String path = "/api/v1/cases/" + opened.get("id").asText();
        JsonNode claimed = step(agent, path, "claim", Map.of());
        assertThat(claimed.get("status").asText()).isEqualTo("assigned");
        agent.post(path + "/contact-attempts", Map.of("channel", "phone", "outcome", "reached", "note", "Apologised"));
        JsonNode resolved = step(agent, path, "resolve", resolution(agent));
        assertThat(resolved.get("status").asText()).isEqualTo("resolved");

        // 5. The customer is asked again and says that it is well now.
        String again = recoveryToken(interaction);
        customers.answer(again, "csat", 5, null);
        await().atMost(A_SECOND.multipliedBy(3))
                .untilAsserted(
                        () -> assertThat(agent.get(path).get("status").asText()).isEqualTo("recovered"));
        await().atMost(A_SECOND.multipliedBy(3)).untilAsserted(() -> {
            JsonNode loop = item(analyst.get("/api/v1/closed-loop?groupBy=orgUnit&" + period), BRANCH);
            assertThat(loop.get("cohort").asInt()).isEqualTo(1);
            assertThat(loop.at("/contactedInTime/count").asInt()).isEqualTo(1);
            assertThat(loop.get("resolved").asInt()).isEqualTo(1);
            assertThat(loop.get("reAsked").asInt()).isEqualTo(1);
            assertThat(loop.get("recovered").asInt()).isEqualTo(1);
            assertThat(loop.at("/stillDissatisfied/count").asInt()).isZero();
        });
    }

    @Test
    void customer_who_is_still_dissatisfied_reopens_the_case() {
        OhlasApi agent = running.person("agent");
        JsonNode interaction = customers.visit("MSK-04");
        customers.answer(Customers.token(interaction), "nps", 0, "never again");
        String path = "/api/v1/cases/"
                + caseOf(agent, customers.contact(interaction)).get("id").asText();
        step(agent, path, "claim", Map.of());
        agent.post(path + "/contact-attempts", Map.of("channel", "phone", "outcome", "reached"));
        step(agent, path, "resolve", resolution(agent));

        customers.answer(recoveryToken(interaction), "csat", 1, "nothing has changed");

        await().atMost(A_SECOND.multipliedBy(3)).untilAsserted(() -> {
            JsonNode now = agent.get(path);
            assertThat(now.get("status").asText()).isEqualTo("assigned");
            assertThat(now.get("openings").asInt()).isEqualTo(2);
        });
    }

    @Test
    void an_api_client_may_work_on_a_case_and_a_person_ends_it() {
        DemoAccess access = running.access();
        OhlasApi machine = OhlasApi.client(
                access.url(),
                access.tokenUrl(),
                access.agentClient().id(),
                access.agentClient().secret());
        JsonNode interaction = customers.visit("JZC-02");
        customers.answer(Customers.token(interaction), "nps", 1, "hello?");
        String path = "/api/v1/cases/"
                + caseOf(machine, customers.contact(interaction)).get("id").asText();
        step(machine, path, "claim", Map.of());
        machine.post(path + "/contact-attempts", Map.of("channel", "phone", "outcome", "reached"));

        assertThatThrownBy(() -> step(machine, path, "resolve", resolution(machine)))
                .isInstanceOfSatisfying(ApiRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(403))
                .hasMessageContaining("/problems/person-required");
        OhlasApi agent = running.person("agent");
        assertThat(step(agent, path, "resolve", resolution(agent)).get("status").asText())
                .isEqualTo("resolved");
    }

    @Test
    void interaction_told_twice_is_one() {
        var interaction = Customers.interaction("MSK-05", "branch-visit");
        JsonNode first = partner.post("/api/v1/interactions", interaction);
        JsonNode second = partner.post("/api/v1/interactions", interaction);

        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(second.at("/invitation/link")).isEqualTo(first.at("/invitation/link"));
        interaction.put("channel", "phone");
        assertThatThrownBy(() -> partner.post("/api/v1/interactions", interaction))
                .isInstanceOfSatisfying(ApiRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(409));
    }

    @Test
    void opening_a_link_records_nothing() {
        JsonNode interaction = customers.visit("MSK-05");
        String token = Customers.token(interaction);
        OhlasApi anybody = OhlasApi.anonymous(running.access().url());

        for (int i = 0; i < 3; i++) {
            assertThat(anybody.get("/api/public/v1/invitations/" + token)
                            .get("revision")
                            .asInt())
                    .isZero();
        }

        JsonNode listed = partner.get(
                "/api/v1/invitations?interaction=" + interaction.get("id").asText());
        assertThat(listed.at("/items/0/state").asText()).isEqualTo("sent");
    }

    @Test
    void second_tenant_sees_none_of_it() {
        OhlasApi other = running.access().otherPartner();
        OhlasApi agent = running.person("agent");
        JsonNode interaction = customers.visit("MSK-05");
        customers.answer(Customers.token(interaction), "nps", 2, "canary-" + UUID.randomUUID());
        String caseId = caseOf(agent, customers.contact(interaction)).get("id").asText();
        String contact =
                caseOf(agent, customers.contact(interaction)).get("contactId").asText();

        assertThat(other.get("/api/v1/scores?metric=nps&from=2025-01-01&to=2027-12-31")
                        .at("/total/n")
                        .asInt())
                .isZero();
        assertThat(other.get("/api/v1/cases").get("items")).isEmpty();
        assertThat(other.get("/api/v1/responses").get("items")).isEmpty();
        for (String path : new String[] {"/api/v1/cases/" + caseId, "/api/v1/contacts/" + contact}) {
            assertThatThrownBy(() -> other.get(path))
                    .isInstanceOfSatisfying(ApiRefused.class, refused -> assertThat(refused.status())
                            .isEqualTo(404));
        }
    }

    static JsonNode step(OhlasApi agent, String path, String verb, Object body) {
        String version = "\"" + agent.get(path).get("version").asLong() + "\"";
        return agent.send("POST", path + "/" + verb, body, Map.of("If-Match", version));
    }

    static JsonNode caseOf(OhlasApi agent, String contact) {
        return await().atMost(Duration.ofSeconds(3))
                .until(
                        () -> {
                            for (JsonNode each : agent.get("/api/v1/cases?status=open&sort=openedAt&limit=500")
                                    .get("items")) {
                                if (each.path("contactId").asText().equals(contact)) {
                                    return each;
                                }
                            }
                            return null;
                        },
                        found -> found != null);
    }

    // The demo's customers have a mail address, so that is how they are asked again.
    private String recoveryToken(JsonNode interaction) {
        String id = customers.contact(interaction);
        JsonNode contact = partner.get("/api/v1/contacts/" + id);
        return Customers.token(
                Mails.surveyLink(mails.newest(contact.get("email").asText(), 1)));
    }

    private static Map<String, Object> resolution(OhlasApi agent) {
        return Map.of(
                "rootCause", agent.get("/api/v1/root-causes").at("/items/0/key").asText(),
                "action",
                        agent.get("/api/v1/resolution-actions")
                                .at("/items/0/key")
                                .asText(),
                "note", "Called and put right");
    }

    private static JsonNode item(JsonNode answer, String key) {
        for (JsonNode item : answer.get("items")) {
            if (item.get("key").asText().equals(key)) {
                return item;
            }
        }
        throw new AssertionError("No item " + key + " in " + answer);
    }
}
