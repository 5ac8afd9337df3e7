package io.ohlas.alert.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;
import io.ohlas.platform.testing.RoleTable;
import io.ohlas.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people, machines and the customer do in whichever order: no case ends without a named person. */
@QuarkusTest
class RandomCallsTest {

    static final int CASES = 40;
    static final int CALLS = 30;
    static final List<String> ENDINGS = List.of("resolved", "closed", "closed_unreached");

    static final Map<String, Map<String, ?>> BODIES = Map.of(
            "contact-attempts", Map.of("channel", "phone", "outcome", "reached"),
            "notes", Map.of("text", "hm"),
            "wait", Map.of("note", "parts"),
            "resolve", Map.of("rootCause", "delivery.late", "action", "apology"),
            "close", Map.of("note", "enough"),
            "close-unreached", Map.of("note", "gone"),
            "reopen", Map.of("note", "again"));

    final UUID tenant = UUID.randomUUID();
    final List<Inbox> people = List.of(
            Inbox.ofAgent(tenant, "PRG-01"),
            Inbox.ofAgent(tenant, "BANK"),
            Inbox.of(tenant, List.of(), "tenant-admin"));
    final List<Inbox> others = List.of(
            Inbox.of(tenant, List.of("BANK"), "manager"),
            Inbox.of(tenant, List.of(), "analyst"),
            machine("partner"),
            machine("agent", "tenant-admin"),
            machine("agent", "manager", "analyst", "tenant-admin", "partner"));

    @Test
    void no_case_ends_without_a_named_person() {
        var random = new Random(20261127);
        var steps = stepsOfTheTable();
        int ended = 0;
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            var response = Response.unhappy();
            response.sendTo(tenant);
            String id = people.getLast().caseOf(response.contact());
            if (i == 0) {
                people.getLast().asksForOneAttempt();
            }
            for (int call = 0; call < CALLS; call++) {
                refused += call(random, steps, id, response) == 403 ? 1 : 0;
            }
            ended += endingsOf(id);
        }
        // Else the calls would have proved nothing.
        assertThat(ended).isGreaterThan(CASES / 4);
        assertThat(refused).isGreaterThan(CASES / 4);
    }

    private int call(Random random, List<String> steps, String id, Response response) {
        if (random.nextInt(15) == 0) {
            boolean helped = random.nextBoolean();
            (helped ? Response.happy() : Response.unhappy())
                    .by(response.contact())
                    .with("recoveryOf", id)
                    .sendTo(tenant);
            return 0;
        }
        Inbox caller = pick(random, random.nextInt(3) == 0 ? others : people);
        String step = pick(random, steps);
        var body = step.equals("contact-attempts") && random.nextBoolean()
                ? Map.of("channel", "email", "outcome", "no_answer")
                : BODIES.getOrDefault(
                        step, Map.of("assignee", pick(random, people).person()));
        int status = caller.step(id, step, body, "*").extract().statusCode();
        assertThat(status).as("%s on %s", step, id).isLessThan(500);
        return status;
    }

    /** How often the case ended; each time by a person whom the history names. */
    private int endingsOf(String id) {
        List<Map<String, Object>> history =
                people.getLast().get(id).statusCode(200).extract().path("timeline");
        var ends = history.stream().filter(RandomCallsTest::endsOrHandsBack).toList();
        var known = people.stream().map(Inbox::person).toList();
        for (Map<String, Object> line : ends) {
            var by = (Map<?, ?>) line.get("by");
            assertThat(by).as("%s of %s", line, id).isNotNull();
            assertThat(known).contains((String) by.get("id"));
            assertThat((String) by.get("name")).startsWith("Agent ");
        }
        assertThat(history)
                .filteredOn(line -> "recovered".equals(line.get("to")))
                .allSatisfy(line -> assertThat(line.get("type")).isIn("recovered", "note"));
        return ends.size();
    }

    // The customer's no also reopens, and no person stands behind that.
    private static boolean endsOrHandsBack(Map<String, Object> line) {
        boolean byTheCustomer = "not_recovered".equals(line.get("from"));
        boolean moves = line.get("to") != null && !line.get("to").equals(line.get("from"));
        return ENDINGS.contains(line.get("type"))
                || moves && ENDINGS.contains(line.get("to"))
                || "reopened".equals(line.get("type")) && !byTheCustomer;
    }

    /** Each command on a case that the table of roles knows, whoever may give it. */
    private static List<String> stepsOfTheTable() {
        var steps = new ArrayList<String>();
        RoleTable.written("alert-service").keySet().stream()
                .filter(operation -> operation.startsWith("POST /api/v1/cases/{id}/"))
                .forEach(operation -> steps.add(operation.substring(operation.lastIndexOf('/') + 1)));
        assertThat(steps).contains("resolve", "close", "close-unreached", "reopen", "claim");
        // Claiming and calling come before all else in a case's life: without them most calls would be refused.
        steps.addAll(List.of("claim", "contact-attempts", "resolve"));
        return steps;
    }

    private Inbox machine(String... roles) {
        return new Inbox(tenant, "machine", Tokens.ofClient(tenant, roles));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
