package io.ohlas.alert.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.alert.testing.Inbox;
import io.ohlas.platform.tenancy.TenantContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class SharingTheWorkTest {

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    final UUID tenant = UUID.randomUUID();
    final Inbox eva = Inbox.ofAgent(tenant, "PRG-01");
    final Inbox adam = Inbox.ofAgent(tenant, "PRG-01");
    final Inbox manager = Inbox.of(tenant, List.of("PRG"), "manager");

    @Test
    void two_agents_who_claim_one_case_at_once_do_not_both_get_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            String id = newCase("PRG-01");
            String etag = eva.get(id).extract().header("ETag");

            List<Integer> answers = together(List.of(
                    () -> eva.step(id, "claim", Map.of(), etag).extract().statusCode(),
                    () -> adam.step(id, "claim", Map.of(), etag).extract().statusCode()));

            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void fifty_who_ask_for_the_next_case_at_once_get_different_ones() throws Exception {
        int open = 12;
        List<String> ids =
                IntStream.range(0, open).mapToObj(i -> newCase("PRG-01")).toList();
        Callable<Response> ask = () -> eva.request().post("/api/v1/cases/next");

        List<Response> answers = together(Collections.nCopies(50, ask));

        List<String> got = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> answer.jsonPath().getString("id"))
                .toList();
        assertThat(got).doesNotHaveDuplicates().isSubsetOf(ids);
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 204);
        // Who came while all were being claimed got none; asking once more leaves nothing behind.
        while (eva.request().post("/api/v1/cases/next").statusCode() == 200) {}
        assertThat(eva.list("status=new").getList("items")).isEmpty();
    }

    @Test
    void nothing_to_do_is_said_twice_alike() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            eva.request()
                    .header("Idempotency-Key", key)
                    .post("/api/v1/cases/next")
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void a_key_is_its_senders_own_and_fetches_nobody_elses_case() {
        newCase("PRG-01");
        newCase("PRG-01");
        String key = UUID.randomUUID().toString();

        String evas = next(eva, key);

        assertThat(next(adam, key)).isNotEqualTo(evas);
        assertThat(next(eva, key)).isEqualTo(evas);
    }

    private static String next(Inbox agent, String key) {
        return agent.request()
                .header("Idempotency-Key", key)
                .post("/api/v1/cases/next")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @ParameterizedTest(name = "{0} against {1} minutes")
    @CsvSource({"10, 20, normal", "20, 10, high", "10, 10, high"})
    void the_next_case_is_the_one_that_is_due_first_and_of_equals_the_most_severe(
            int normalDue, int severeDue, String expected) {
        String normal = newCase("PRG-01");
        var worst = io.ohlas.alert.testing.Response.unhappy().rated(2, "unfavourable");
        worst.sendTo(tenant);
        String severe = eva.caseOf(worst.contact());
        eva.get(normal).body("severity", is("normal"));
        eva.get(severe).body("severity", is("high"));
        due(normal, normalDue);
        due(severe, severeDue);

        assertThat(eva.list("sort=urgency").getString("items[0].severity")).isEqualTo(expected);
        eva.request().post("/api/v1/cases/next").then().statusCode(200).body("severity", is(expected));
    }

    @Test
    void a_step_needs_the_version_it_was_decided_on() {
        String id = newCase("PRG-01");
        String read = eva.get(id).extract().header("ETag");
        eva.step(id, "notes", Map.of("text", "looking into it"), null).statusCode(201);

        eva.step(id, "claim", Map.of(), null).statusCode(428).body("type", is("/problems/if-match-missing"));
        eva.step(id, "claim", Map.of(), read).statusCode(412).body("type", is("/problems/edited-meanwhile"));
        eva.step(id, "claim", Map.of()).statusCode(200);
    }

    @Test
    void a_step_that_is_not_due_yet_is_refused_and_leaves_no_trace() {
        String id = newCase("PRG-01");
        eva.step(id, "resolve", Map.of("rootCause", "delivery.late", "action", "apology"))
                .statusCode(409)
                .body("type", is("/problems/step-not-allowed"));
        eva.get(id).body("status", is("new")).body("timeline.size()", is(1));
    }

    @Test
    void a_cause_that_the_tenant_does_not_know_is_refused() {
        String id = newCase("PRG-01");
        eva.step(id, "claim", Map.of()).statusCode(200);
        eva.step(id, "contact-attempts", Map.of("channel", "phone", "outcome", "reached"))
                .statusCode(201);

        eva.step(id, "resolve", Map.of("rootCause", "gremlins", "action", "apology"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/rootCause"));
        eva.step(id, "resolve", Map.of("rootCause", "delivery.late", "action", "magic"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/action"));
    }

    @Test
    void the_same_request_sent_twice_happens_once() {
        String id = newCase("PRG-01");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            eva.request()
                    .header("Idempotency-Key", key)
                    .body(Map.of("text", "once"))
                    .post("/api/v1/cases/" + id + "/notes")
                    .then()
                    .statusCode(201);
        }
        eva.get(id).body("timeline.findAll { it.type == 'note' }.size()", is(1));
    }

    private void due(String caseId, int minutes) {
        tenants.with(tenant, () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update customer_case set sla_next_due_at = date_trunc('hour', now()) + interval '%d minutes' where id = :id"
                                .formatted(minutes))
                .setParameter("id", UUID.fromString(caseId))
                .executeUpdate()));
    }

    private String newCase(String branch) {
        var response = io.ohlas.alert.testing.Response.unhappy().at("BANK", "PRG", branch);
        response.sendTo(tenant);
        return manager.caseOf(response.contact());
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (var answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
