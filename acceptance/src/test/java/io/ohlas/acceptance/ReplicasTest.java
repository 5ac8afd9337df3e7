package io.ohlas.acceptance;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.demo.ApiRefused;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.OhlasApi;
import io.ohlas.stack.demo.SignIn;
import io.ohlas.stack.suite.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two replicas of each service side by side: what one does the other knows, and what only one may do only one does. */
@Order(90)
class ReplicasTest {

    static final String BRANCH = "JZC-04";
    static final Duration A_SECOND = Duration.ofSeconds(1);

    static final TheSuite.Running RUNNING = TheSuite.get();

    static ServiceProcess survey;
    static ServiceProcess scoring;
    static ServiceProcess alert;
    static ServiceProcess gateway;

    final Customers customers = new Customers(RUNNING);

    @BeforeAll
    static void start() {
        survey = RUNNING.suite().startReplica("survey-service");
        scoring = RUNNING.suite().startReplica("scoring-service");
        alert = RUNNING.suite().startReplica("alert-service");
        gateway = RUNNING.suite().startReplica("gateway");
    }

    @AfterAll
    static void stop() {
        List.of(survey, scoring, alert, gateway)
                .forEach(replica -> RUNNING.suite().stop(replica.name()));
    }

    @Test
    void dashboards_and_inboxes_on_any_replica_see_every_answer_within_a_second() {
        String today = LocalDate.now(ZoneId.of("Europe/Prague")).toString();
        String scores = "/api/v1/scores/live?metric=nps&orgUnit=%s&from=%s&to=%s".formatted(BRANCH, today, today);
        String inbox = "/api/v1/cases/live";
        var token = RUNNING.access().partnerHeaders();
        var agent = agentHeaders();
        try (var first = new LiveStream(RUNNING.access().url() + scores, token);
                var second = new LiveStream(scoring.url() + scores, token);
                var third = new LiveStream(RUNNING.access().url() + inbox, agent);
                var fourth = new LiveStream(alert.url() + inbox, agent)) {
            for (var stream : List.of(first, second)) {
                await().atMost(A_SECOND.multipliedBy(3))
                        .until(() -> !stream.events().isEmpty());
            }
            int before = first.events().getLast().at("/total/n").asInt();

            JsonNode interaction = customers.visit(BRANCH);
            customers.answer(Customers.token(interaction), "nps", 1, "two replicas");

            for (var stream : List.of(first, second)) {
                await().atMost(A_SECOND.multipliedBy(2)).untilAsserted(() -> assertThat(
                                stream.events().getLast().at("/total/n").asInt())
                        .isEqualTo(before + 1));
            }
            String contact = customers.contact(interaction);
            for (var stream : List.of(third, fourth)) {
                await().atMost(A_SECOND.multipliedBy(2)).untilAsserted(() -> assertThat(stream.events())
                        .anySatisfy(event ->
                                assertThat(event.path("contactId").asText()).isEqualTo(contact)));
            }
        }
    }

    @Test
    void same_answer_sent_to_both_replicas_at_once_is_stored_once() throws Exception {
        String token = Customers.token(customers.visit(BRANCH));
        var body = Map.of("revision", 1, "answers", List.of(Map.of("question", "nps", "rating", 9)), "finished", true);
        String path = "/api/public/v1/invitations/" + token + "/response";
        var answers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 50; i++) {
            var replica = OhlasApi.anonymous(i % 2 == 0 ? RUNNING.access().url() : survey.url());
            answers.add(() -> status(() -> replica.put(path, body)));
        }

        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : clients.invokeAll(answers)) {
                assertThat(answer.get()).isIn(200, 409);
            }
        }

        var responses = new ArrayList<String>();
        RUNNING.access()
                .partner()
                .get("/api/v1/responses?limit=500&orgUnit=" + BRANCH)
                .get("items")
                .forEach(item -> responses.add(item.path("invitationId").asText()));
        assertThat(responses).doesNotHaveDuplicates();
    }

    @Test
    void case_is_claimed_by_one_agent_only() throws Exception {
        OhlasApi here = RUNNING.person("agent");
        OhlasApi there = RUNNING.person("agent.brno");
        JsonNode interaction = customers.visit("JMO-05");
        customers.answer(Customers.token(interaction), "nps", 0, "who comes first?");
        String path = "/api/v1/cases/"
                + LoopTest.caseOf(here, customers.contact(interaction))
                        .get("id")
                        .asText();
        var version = Map.of("If-Match", "\"" + here.get(path).get("version").asLong() + "\"");

        List<Callable<Integer>> claims = List.of(
                () -> status(() -> here.send("POST", path + "/claim", Map.of(), version)),
                () -> status(() -> there.send("POST", path + "/claim", Map.of(), version)));
        var statuses = new ArrayList<Integer>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var claim : clients.invokeAll(claims)) {
                statuses.add(claim.get());
            }
        }

        assertThat(statuses).contains(200).containsAnyOf(409, 412);
    }

    @Test
    void promises_that_break_break_once_and_in_time() throws Exception {
        OhlasApi agent = RUNNING.person("agent");
        var paths = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            JsonNode interaction = customers.visit("JMO-04");
            customers.answer(Customers.token(interaction), "nps", 2, "nobody calls");
            String contact = customers.contact(interaction);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> agent.get("/api/v1/cases?contact=" + contact).at("/items/0/id"), JsonNode::isTextual);
            paths.add("/api/v1/cases/"
                    + agent.get("/api/v1/cases?contact=" + contact)
                            .at("/items/0/id")
                            .asText());
        }
        Instant due = Instant.now().plusSeconds(3);
        UUID tenant = UUID.fromString(agent.get("/api/v1/me").at("/tenant/id").asText());
        for (String path : paths) {
            promise(tenant, UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), due);
        }

        await().atMost(Duration.ofSeconds(35)).untilAsserted(() -> assertThat(paths)
                .allSatisfy(path -> assertThat(breaches(agent, path)).hasSize(1)));
        await().during(Duration.ofSeconds(8)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(paths)
                .allSatisfy(path -> assertThat(breaches(agent, path))
                        .singleElement()
                        .satisfies(at -> assertThat(at).isBetween(due, due.plusSeconds(30)))));
    }

    private static List<Instant> breaches(OhlasApi agent, String path) {
        var breaches = new ArrayList<Instant>();
        agent.get(path).get("timeline").forEach(entry -> {
            if (entry.get("type").asText().equals("sla_breached")) {
                breaches.add(Instant.parse(entry.get("at").asText()));
            }
        });
        return breaches;
    }

    // No promise is shorter than a minute, so the first contact of a case is moved to where both replicas see it due.
    private static void promise(UUID tenant, UUID caseId, Instant due) throws SQLException {
        var database = RUNNING.suite().database("alert");
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword());
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '%s', false)".formatted(tenant));
            statement.executeUpdate(
                    """
                    update customer_case set sla_first_contact_due_at = '%1$s', sla_next_due_at = '%1$s'
                    where id = '%2$s'
                    """
                            .formatted(due, caseId));
            statement.executeUpdate("update timer set execution_time = '%s' where task_instance like '%% %s %%'"
                    .formatted(due, caseId));
        }
    }

    @Test
    void session_begun_at_one_gateway_holds_at_the_other() {
        var headers = SignIn.headers(
                RUNNING.access().url(),
                DemoTenants.BANK,
                DemoTenants.email("analyst", DemoTenants.BANK),
                RUNNING.access().password());

        var me = new OhlasApi(gateway.url(), () -> headers).get("/api/v1/me");

        assertThat(me.at("/tenant/key").asText()).isEqualTo(DemoTenants.BANK);
    }

    // A service takes tokens, not the gateway's cookie, so a client stands in for the agent.
    private static Map<String, String> agentHeaders() {
        JsonNode client = RUNNING.person("admin")
                .send(
                        "POST",
                        "/api/v1/api-clients",
                        Map.of("name", "Inbox watcher", "roles", List.of("agent"), "units", List.of("BANK")),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        return OhlasApi.clientHeaders(
                RUNNING.access().tokenUrl(),
                client.get("clientId").asText(),
                client.get("clientSecret").asText());
    }

    private static int status(Supplier<JsonNode> request) {
        try {
            request.get();
            return 200;
        } catch (ApiRefused e) {
            return e.status();
        }
    }
}
