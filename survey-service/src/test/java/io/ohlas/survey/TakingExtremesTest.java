package io.ohlas.survey;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.ExtremeEvents;
import io.ohlas.survey.testing.Bank;

/** Whatever the doors of the other services let through is taken. */
@QuarkusTest
class TakingExtremesTest {

    @Test
    void every_event_is_taken() throws Exception {
        Bank bank = Bank.asking("link");
        var extremes = new ExtremeEvents(bank.tenant());
        extremes.send(
                "gateway.tenant-configured.v1",
                event -> event.put("tenantId", bank.tenant().toString()));
        extremes.send("alert.case-changed.v1", event -> event);
        extremes.send("alert.recovery-requested.v1", event -> event);

        extremes.assertTaken();
    }

    @Test
    void every_customer_whom_we_know_is_asked_again() throws Exception {
        Bank bank = Bank.asking("link");
        var extremes = new ExtremeEvents(bank.tenant());
        bank.publish("recovery", "recovery");
        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", Bank.address()))
                .statusCode(201);
        String contact = bank.as("partner").get("/api/v1/invitations").path("items[0].contactId");

        extremes.send("alert.recovery-requested.v1", event -> event.put("contactId", contact));

        extremes.assertTaken();
    }
}
