package io.ohlas.scoring.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.TestBroker;
import io.ohlas.platform.testing.Tokens;
import io.ohlas.scoring.Broker;
import io.ohlas.scoring.Given;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class LiveScoresTest {

    static final String QUERY = "?metric=nps&from=2026-03-01&to=2026-03-31&groupBy=orgUnit";

    @Inject
    Broker broker;

    @TestHTTPResource("/api/v1/scores/live")
    URI address;

    final UUID tenant = UUID.randomUUID();
    final HttpClient http = HttpClient.newHttpClient();

    // Else a screen that watches already is told of its time zone.
    @BeforeEach
    void know() {
        broker.know(tenant);
    }

    @AfterEach
    void hangUp() {
        http.shutdownNow();
    }

    @Test
    void a_screen_sees_the_scores_at_once_and_each_change_within_a_second() {
        List<String> lines = watch(Tokens.of(tenant, "analyst"));
        await().atMost(5, SECONDS).until(() -> !pictures(lines).isEmpty());
        assertThat(pictures(lines).getFirst().getJsonObject("total").getLong("n"))
                .isZero();

        broker.send(tenant, Given.RESPONSE_SUBMITTED, Given.nps(9).encode());
        await().atMost(1, SECONDS).until(() -> last(lines).getLong("n") == 1);
        broker.send(tenant, Given.RESPONSE_SUBMITTED, Given.nps(9).encode());
        await().atMost(1, SECONDS).until(() -> last(lines).getLong("n") == 2);

        assertThat(lines).contains("event:scores", "id:0", "id:2");
        assertThat(pictures(lines).getLast().getJsonArray("items")).hasSize(3);
    }

    @Test
    void a_burst_of_changes_ends_in_the_right_picture_without_one_for_each() {
        List<String> lines = watch(Tokens.of(tenant, "analyst"));
        for (int i = 0; i < 300; i++) {
            broker.send(tenant, Given.RESPONSE_SUBMITTED, Given.nps(10).encode());
        }

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(last(lines).getLong("n")).isEqualTo(300));
        assertThat(pictures(lines)).hasSizeLessThan(40);
    }

    @Test
    void a_screen_does_not_tell_that_one_employee_answered_just_now() {
        String employees = QUERY.replace("metric=nps", "metric=enps");
        List<String> lines = watch(Tokens.of(tenant, "analyst"), employees);
        List<String> customers = watch(Tokens.of(tenant, "analyst"), QUERY);
        await().atMost(5, SECONDS).until(() -> lines.contains("id:0") && customers.contains("id:0"));
        for (int i = 0; i < 4; i++) {
            answerOfAnEmployee();
        }
        assertThat(pictures(lines)).hasSize(1);
        assertThat(last(lines).getBoolean("suppressed")).isTrue();

        answerOfAnEmployee();

        await().atMost(5, SECONDS).until(() -> last(lines).getLong("n", 0L) == 5);
        assertThat(pictures(lines)).hasSize(2);
        assertThat(customers).contains("id:1").doesNotContain("id:2");
    }

    private void answerOfAnEmployee() {
        var ratings = new JsonArray().add(Given.rating("enps", "enps", 9, "favourable"));
        handle(Given.RESPONSE_SUBMITTED, Given.nps(9).put("ratings", ratings));
    }

    @Test
    void a_step_on_a_case_moves_the_screen_too_since_the_closed_loop_is_another_one_now() {
        List<String> lines = watch(Tokens.of(tenant, "analyst"));
        await().atMost(5, SECONDS).until(() -> lines.contains("id:0"));

        broker.send(
                tenant,
                Given.CASE_CHANGED,
                Given.event(Given.CASE_CHANGED)
                        .put("caseId", UUID.randomUUID().toString())
                        .encode());

        await().atMost(1, SECONDS).until(() -> lines.contains("id:1"));
    }

    @Test
    void another_tenants_screen_stays_still() {
        List<String> foreign = watch(Tokens.of(UUID.randomUUID(), "analyst"));
        List<String> own = watch(Tokens.of(tenant, "analyst"));
        await().atMost(5, SECONDS).until(() -> !pictures(foreign).isEmpty());

        broker.send(tenant, Given.RESPONSE_SUBMITTED, Given.nps(9).encode());
        await().atMost(5, SECONDS).until(() -> last(own).getLong("n") == 1);

        assertThat(pictures(foreign)).hasSize(1);
        assertThat(last(foreign).getLong("n")).isZero();
    }

    @Test
    void a_screen_of_a_branch_sees_the_branch_only() {
        List<String> lines = watch(Tokens.limitedTo(tenant, List.of("A"), "agent"));

        broker.send(
                tenant,
                Given.RESPONSE_SUBMITTED,
                Given.in(Given.nps(9), "BANK", "B").encode());
        broker.send(
                tenant,
                Given.RESPONSE_SUBMITTED,
                Given.in(Given.nps(9), "BANK", "A").encode());

        await().atMost(5, SECONDS).until(() -> last(lines).getLong("n") == 1);
        assertThat(String.join("", lines)).doesNotContain("BANK");
    }

    @Test
    void a_screen_of_a_branch_stays_still_while_others_are_answered_and_their_cases_worked_on() {
        List<String> lines = watch(Tokens.limitedTo(tenant, List.of("A"), "manager"));
        await().atMost(5, SECONDS).until(() -> pictures(lines).size() == 1);
        JsonObject elsewhere = Given.in(Given.nps(3), "BANK", "B");
        for (int i = 0; i < 3; i++) {
            handle(Given.RESPONSE_SUBMITTED, i == 0 ? elsewhere : Given.in(Given.nps(9), "BANK", "B"));
        }
        handle(Given.CASE_CHANGED, caseOf(elsewhere));

        JsonObject here = Given.in(Given.nps(3), "BANK", "A");
        handle(Given.RESPONSE_SUBMITTED, here);
        await().atMost(5, SECONDS).until(() -> last(lines).getLong("n") == 1);
        assertThat(pictures(lines)).hasSize(2);

        handle(Given.CASE_CHANGED, caseOf(here));
        await().atMost(5, SECONDS).until(() -> pictures(lines).size() == 3);
        assertThat(lines.stream().filter(line -> line.startsWith("id:"))).containsExactly("id:0", "id:1", "id:2");
    }

    private static JsonObject caseOf(JsonObject response) {
        return Given.event(Given.CASE_CHANGED)
                .put("caseId", UUID.randomUUID().toString())
                .put("responseIds", new JsonArray().add(response.getString("responseId")));
    }

    private void handle(String type, JsonObject event) {
        UUID message = UUID.randomUUID();
        broker.send(message, tenant, type, event.encode());
        TestBroker.awaitHandled(message);
    }

    @Test
    void a_wrong_parameter_is_a_problem_and_no_stream() throws Exception {
        var answer = http.send(request(Tokens.of(tenant, "analyst"), "?metric=nps"), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("from");
    }

    private List<String> watch(String token) {
        return watch(token, QUERY);
    }

    private List<String> watch(String token, String query) {
        var lines = new CopyOnWriteArrayList<String>();
        http.sendAsync(request(token, query), BodyHandlers.ofLines())
                .thenApply(HttpResponse::body)
                .thenAcceptAsync((Stream<String> body) -> body.forEach(lines::add), task -> Thread.ofVirtual()
                        .start(task));
        return lines;
    }

    private HttpRequest request(String token, String query) {
        return HttpRequest.newBuilder(URI.create(address + query))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static List<JsonObject> pictures(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> new JsonObject(line.substring("data:".length())))
                .toList();
    }

    private static JsonObject last(List<String> lines) {
        List<JsonObject> pictures = pictures(lines);
        return pictures.isEmpty()
                ? new JsonObject().put("n", -1L)
                : pictures.getLast().getJsonObject("total");
    }
}
