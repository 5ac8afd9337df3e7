package io.ohlas.survey.organisation;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class PlacingOrgUnitsTest {

    @Inject
    Events events;

    @Test
    void unit_knows_its_path_from_the_root() {
        Bank bank = Bank.asking("link");

        bank.as("agent")
                .get("/api/v1/org-units/PRG-01")
                .then()
                .statusCode(200)
                .body("path", is(List.of("BANK", "PRG", "PRG-01")));
    }

    @Test
    void move_takes_along_all_that_hangs_below_and_tells_of_each() {
        Bank bank = Bank.asking("link");

        bank.put("/org-units/PRG", Map.of("name", "Praha", "kind", "region", "parent", "BRN"));

        bank.as("agent")
                .get("/api/v1/org-units/PRG-01")
                .then()
                .body("path", is(List.of("BANK", "BRN", "PRG", "PRG-01")));
        var told = events.published(bank.tenant(), "survey.structure-changed.v1").stream()
                .filter(event -> event.get("key").asText().equals("PRG-01"))
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told.getLast().get("sequence").asInt()).isEqualTo(2);
        told.forEach(event -> events.assertFitsContract("survey.structure-changed", event));
    }

    @Test
    void unit_cannot_hang_below_itself() {
        Bank bank = Bank.asking("link");

        bank.as("tenant-admin")
                .header("If-Match", "*")
                .body(Map.of("name", "Bank", "kind", "company", "parent", "PRG-01"))
                .put("/api/v1/org-units/BANK")
                .then()
                .statusCode(422)
                .body("type", is("/problems/org-unit-misplaced"))
                .body("errors.pointer", is(List.of("/parent")));
        bank.as("tenant-admin")
                .header("If-Match", "*")
                .body(Map.of("name", "Bank", "kind", "company", "parent", "BANK"))
                .put("/api/v1/org-units/BANK")
                .then()
                .statusCode(422);
    }

    @Test
    void change_made_on_an_older_state_is_refused() {
        Bank bank = Bank.asking("link");
        String etag = bank.as("tenant-admin").get("/api/v1/org-units/BRN").header("ETag");
        Map<String, Object> body = Map.of("name", "Brno město", "kind", "region", "parent", "BANK");

        bank.as("tenant-admin").body(body).put("/api/v1/org-units/BRN").then().statusCode(428);
        bank.as("tenant-admin")
                .header("If-Match", etag)
                .body(body)
                .put("/api/v1/org-units/BRN")
                .then()
                .statusCode(200);
        bank.as("tenant-admin")
                .header("If-Match", etag)
                .body(body)
                .put("/api/v1/org-units/BRN")
                .then()
                .statusCode(412);
    }

    @Test
    void journey_tells_of_its_nodes_and_of_what_was_removed() {
        Bank bank = Bank.asking("link");

        bank.put(
                "/journeys/buying",
                Map.of(
                        "name",
                        "Buying",
                        "stages",
                        List.of(Map.of(
                                "key",
                                "after-sales",
                                "name",
                                "After sales",
                                "touchpoints",
                                List.of(Map.of("key", "delivery", "name", "Delivery"))))));

        var told = events.published(bank.tenant(), "survey.structure-changed.v1");
        told.forEach(event -> events.assertFitsContract("survey.structure-changed", event));
        var complaint = told.stream()
                .filter(event -> event.get("key").asText().equals("complaint"))
                .toList();
        assertThat(complaint.getLast().get("removed").asBoolean()).isTrue();
        assertThat(complaint.getLast().get("parent").asText()).isEqualTo("after-sales");
    }

    @Test
    void touchpoint_lies_on_one_journey_only() {
        Bank bank = Bank.asking("link");

        bank.as("tenant-admin")
                .body(Map.of(
                        "name",
                        "Owning",
                        "stages",
                        List.of(Map.of(
                                "key",
                                "use",
                                "name",
                                "Use",
                                "touchpoints",
                                List.of(Map.of("key", "delivery", "name", "Delivery"))))))
                .put("/api/v1/journeys/owning")
                .then()
                .statusCode(409)
                .body("type", is("/problems/touchpoint-taken"));
    }
}
