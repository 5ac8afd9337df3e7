package io.ohlas.survey;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Events;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class ContractsTest {

    @Inject
    Events events;

    @Test
    void invitation_is_told_as_the_contract_says() {
        Bank bank = Bank.asking("email", "link");

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", Bank.address(), "segment", "gold"));
        bank.deliver("ORD-2", Map.of("externalId", "C-2"));

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(events.published(bank.tenant(), "survey.invitation-changed.v1"))
                        .extracting(event -> event.get("askedBy").asText() + " "
                                + event.get("state").asText() + " "
                                + event.get("sequence").asInt())
                        .containsExactlyInAnyOrder("email scheduled 1", "email sent 2", "link sent 2"));
        events.published(bank.tenant(), "survey.invitation-changed.v1")
                .forEach(event -> events.assertFitsContract("survey.invitation-changed", event));
    }

    @Test
    void events_hold_no_name_address_or_token() {
        Bank bank = Bank.asking("email");
        String jana = Bank.address();

        bank.deliver(
                "ORD-1",
                Map.of("externalId", "C-SECRET", "email", jana, "name", "Jana Canary", "phone", "+420601000000"));

        assertThat(events.published(bank.tenant(), "survey.invitation-changed.v1")
                        .toString())
                .contains("contactId")
                .doesNotContain(jana, "Canary", "C-SECRET", "601000000");
    }

    @Test
    void tenant_is_configured_by_the_gateways_word_and_the_newest_wins() {
        Bank bank = Bank.asking("link");
        var event = (com.fasterxml.jackson.databind.node.ObjectNode) events.example("gateway.tenant-configured");

        events.send(
                bank.tenant(),
                "gateway.tenant-configured.v1",
                event.deepCopy().put("sequence", 3).put("country", "PL"));
        events.send(
                bank.tenant(),
                "gateway.tenant-configured.v1",
                event.deepCopy().put("sequence", 2).put("country", "CZ"));

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(phoneOf(bank)).isEqualTo("+48601000000"));
        await().during(1, SECONDS).untilAsserted(() -> assertThat(phoneOf(bank)).isEqualTo("+48601000000"));
    }

    // A number without a country code is at home in the tenant's country.
    private static String phoneOf(Bank bank) {
        return bank.as("partner")
                .body(Map.of("externalId", "C-1", "phone", "601 000 000"))
                .post("/api/v1/contacts")
                .path("phone");
    }
}
