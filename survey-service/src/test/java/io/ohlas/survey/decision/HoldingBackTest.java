package io.ohlas.survey.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Events;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class HoldingBackTest {

    static final Map<String, Object> JANA = Map.of("externalId", "C-1");

    @Inject
    Events events;

    @Test
    void contact_asked_by_one_program_is_left_alone_by_the_others() {
        Bank bank = Bank.asking("link");
        bank.plan("complaints", Map.of("touchpoints", List.of("complaint"), "frequencyCap", "P30D"));
        bank.deliver("ORD-1", JANA).body("decision", is("invited"));
        var complaint = Bank.delivery("ORD-2", JANA);
        complaint.put("touchpoint", "complaint");

        bank.as("partner")
                .body(complaint)
                .post("/api/v1/interactions")
                .then()
                .body("reasons.code", is(List.of("frequency_cap")))
                .body(
                        "reasons[0].detail",
                        startsWith("asked 0 minutes ago, program 'complaints' allows every 30 days"));
    }

    @Test
    void quota_holds_when_all_come_at_once() throws Exception {
        Bank bank = Bank.asking(Map.of("channels", List.of("link"), "quota", Map.of("count", 3, "per", "P1D")));

        List<Callable<String>> customers = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<String>) () -> bank.deliver("ORD-" + i, Map.of("externalId", "C-" + i))
                        .extract()
                        .path("decision"))
                .toList();

        assertThat(atOnce(customers)).filteredOn("invited"::equals).hasSize(3);
    }

    @Test
    void one_customer_is_asked_once_when_two_things_happen_at_once() throws Exception {
        Bank bank = Bank.asking(Map.of("channels", List.of("link"), "frequencyCap", "P1D"));

        List<Callable<String>> interactions = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<String>)
                        () -> bank.deliver("ORD-" + i, JANA).extract().path("decision"))
                .toList();

        assertThat(atOnce(interactions)).filteredOn("invited"::equals).hasSize(1);
    }

    @Test
    void customer_with_an_open_case_is_not_surveyed_until_it_is_resolved() {
        Bank bank = Bank.asking("link");
        bank.deliver("ORD-1", JANA);
        String contact = bank.as("partner").get("/api/v1/invitations").path("items[0].contactId");
        UUID caseId = UUID.randomUUID();

        events.send(bank.tenant(), "alert.case-changed.v1", caseChanged(caseId, contact, 2, true));
        await().atMost(10, SECONDS).untilAsserted(() -> bank.as("partner")
                .queryParam("program", "delivery-nps")
                .get("/api/v1/contacts/{id}/invitability", contact)
                .then()
                .statusCode(200)
                .body("invitable", is(false))
                .body("reasons.code", is(List.of("open_case"))));
        bank.deliver("ORD-2", JANA).body("reasons.code", is(List.of("open_case")));

        events.send(bank.tenant(), "alert.case-changed.v1", caseChanged(caseId, contact, 3, false));
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(isInvitable(bank, contact)).isTrue());
        // An older state that arrives late changes nothing.
        events.send(bank.tenant(), "alert.case-changed.v1", caseChanged(caseId, contact, 1, true));
        await().during(1, SECONDS)
                .untilAsserted(() -> assertThat(isInvitable(bank, contact)).isTrue());
    }

    @Test
    void consent_that_is_withdrawn_holds_back() {
        Bank bank = Bank.asking("email");

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", Bank.address(), "consent", Map.of("email", false)))
                .body("reasons.code", is(List.of("no_consent")));
        bank.deliver("ORD-2", Map.of("externalId", "C-2"))
                .body("reasons.code", is(List.of("unreachable")))
                .body("reasons[0].detail", is("the contact has no address for email"));
    }

    @Test
    void program_that_names_what_is_not_there_is_refused_with_each_flaw() {
        Bank bank = Bank.asking("link");

        bank.as("tenant-admin")
                .body(Map.of(
                        "name", "Lost", "survey", "nowhere", "touchpoints", List.of("moon"), "orgUnits", List.of("X")))
                .put("/api/v1/programs/lost")
                .then()
                .statusCode(422)
                .body("errors.pointer", is(List.of("/survey", "/touchpoints", "/orgUnits")));
        bank.as("tenant-admin")
                .body(Map.of("name", "Odd", "survey", "after-delivery", "samplingPercent", 101))
                .put("/api/v1/programs/odd")
                .then()
                .statusCode(422)
                .body("errors.pointer", is(List.of("/samplingPercent")));
        bank.as("tenant-admin")
                .body(Map.of("name", "Odd", "survey", "after-delivery", "delay", "soon"))
                .put("/api/v1/programs/odd")
                .then()
                .statusCode(400)
                .body("errors[0].detail", is("takes an ISO 8601 duration such as P30D or PT2H"));
    }

    @Test
    void program_is_shown_as_it_was_written() {
        Bank bank = Bank.asking(Map.of(
                "channels",
                List.of("email", "link"),
                "frequencyCap",
                "P30D",
                "quietHours",
                Map.of("from", "21:00", "to", "08:00"),
                "quota",
                Map.of("count", 100, "per", "P1D")));

        bank.as("analyst")
                .get("/api/v1/programs/delivery-nps")
                .then()
                .statusCode(200)
                .body("frequencyCap", is("P30D"))
                .body("quietHours.from", is("21:00"))
                .body("quota.per", is("P1D"))
                .body("expiresAfter", is("P14D"));
    }

    private ObjectNode caseChanged(UUID caseId, String contact, int sequence, boolean open) {
        var event = (ObjectNode) events.example("alert.case-changed");
        return event.put("caseId", caseId.toString())
                .put("contactId", contact)
                .put("sequence", sequence)
                .put("open", open);
    }

    private static boolean isInvitable(Bank bank, String contact) {
        return bank.as("partner")
                .queryParam("program", "delivery-nps")
                .get("/api/v1/contacts/{id}/invitability", contact)
                .path("invitable");
    }

    private static List<String> atOnce(List<Callable<String>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            return threads.invokeAll(calls).stream()
                    .map(call -> {
                        try {
                            return call.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }
}
