package io.ohlas.survey.interaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.testing.Bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class TellingBatchesTest {

    private static final Map<String, Object> JANA = Map.of("externalId", "C-77", "email", "jana@example.com");

    @Inject
    Invitees invitees;

    @Test
    void keeps_the_good_and_names_the_bad() {
        Bank bank = Bank.asking("link");
        var nowhere = Bank.delivery("ORD-2", JANA);
        nowhere.put("orgUnit", "MOON");

        tell(
                        bank,
                        UUID.randomUUID().toString(),
                        List.of(
                                Bank.delivery("ORD-1", JANA),
                                nowhere,
                                Map.of("color", "blue"),
                                Map.of("occurredAt", 12),
                                Bank.delivery("ORD-3", Map.of("externalId", "C-78"))))
                .statusCode(200)
                .body("items.index", is(List.of(0, 1, 2, 3, 4)))
                .body("items.status", is(List.of(201, 422, 400, 400, 201)))
                .body("items[0].decision", is("invited"))
                .body("items[1].errors.pointer", is(List.of("/orgUnit")))
                .body("items[2].errors.pointer", is(List.of("/color")))
                .body("items[3].errors.detail", is(List.of("takes a time such as 2026-05-04T10:00:00Z")))
                .body("items[4].invitation.link", containsString("/r/"));
    }

    @Test
    void is_refused_without_an_idempotency_key() {
        Bank bank = Bank.asking("link");

        bank.as("partner")
                .body(Map.of("items", List.of(Bank.delivery("ORD-1", JANA))))
                .post("/api/v1/interactions")
                .then()
                .statusCode(400)
                .body("type", is("/problems/idempotency-key-refused"));
    }

    @Test
    void sent_again_after_a_crash_doubles_nothing_not_even_what_has_no_id() {
        Bank bank = Bank.asking("link");
        String key = UUID.randomUUID().toString();
        var items = List.of(
                Bank.delivery("ORD-1", JANA), walkIn(), walkIn(), Bank.delivery("ORD-2", Map.of("externalId", "C-78")));
        JsonPath first = tell(bank, key, items).statusCode(200).extract().jsonPath();
        // The items were committed one by one; the service died before it could keep the answer.
        invitees.change(
                bank.tenant(), "delete from idempotency_key where tenant_id = ? and key = ?", bank.tenant(), key);

        JsonPath again = tell(bank, key, items).statusCode(200).extract().jsonPath();

        assertThat(again.getList("items.id")).isEqualTo(first.getList("items.id"));
        assertThat(again.getList("items.invitation.link")).isEqualTo(first.getList("items.invitation.link"));
        assertThat(again.getList("items.status")).isEqualTo(List.of(200, 200, 200, 200));
        assertThat(new HashSet<>(first.getList("items.id")))
                .as("two alike are two")
                .hasSize(4);
        assertThat(count(bank)).isEqualTo(4L);
    }

    @Test
    void under_another_key_the_same_walk_in_customer_is_another_one() {
        Bank bank = Bank.asking("link");
        var items = List.of(walkIn());

        tell(bank, "monday", items).statusCode(200);
        tell(bank, "tuesday", items).statusCode(200);

        assertThat(count(bank)).isEqualTo(2L);
    }

    @Test
    void answers_the_same_again_to_the_same_key() {
        Bank bank = Bank.asking("link");
        var items = List.of(walkIn());
        String first = tell(bank, "once", items).extract().asString();

        assertThat(tell(bank, "once", items)
                        .header("Idempotency-Replayed", "true")
                        .extract()
                        .asString())
                .isEqualTo(first);
        tell(bank, "once", List.of(walkIn(), walkIn())).statusCode(422);
    }

    @Test
    void takes_a_thousand_and_no_more() {
        Bank bank = Bank.asking("link");
        var items = new ArrayList<Map<String, ?>>();
        for (int i = 0; i < 1_001; i++) {
            items.add(Map.of("occurredAt", "never"));
        }

        tell(bank, "too many", items).statusCode(400).body("detail", is("items takes 1 to 1000 interactions"));
        tell(bank, "just enough", items.subList(0, 1_000)).statusCode(200);
        tell(bank, "none", List.of()).statusCode(400);
    }

    private static Map<String, Object> walkIn() {
        return Map.of("occurredAt", "2026-05-04T10:00:00Z", "orgUnit", "PRG-01", "touchpoint", "delivery");
    }

    private static ValidatableResponse tell(Bank bank, String key, List<? extends Map<String, ?>> items) {
        return bank.as("partner")
                .header("Idempotency-Key", key)
                .body(Map.of("items", items))
                .post("/api/v1/interactions")
                .then();
    }

    private Object count(Bank bank) {
        return invitees.row(bank.tenant(), "select count(*), 1 from interaction")
                .getFirst();
    }
}
