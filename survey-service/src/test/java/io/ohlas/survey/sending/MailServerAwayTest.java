package io.ohlas.survey.sending;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Events;
import io.ohlas.survey.testing.RefusingMailServer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@TestProfile(MailServerAwayTest.NobodyListens.class)
class MailServerAwayTest {

    /** A service of its own, for a mail server of its own. */
    public static class NobodyListens implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(LateMailServer.class));
        }
    }

    /** Points the service at a port on which nothing listens until the test says so. */
    public static class LateMailServer implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 100;
        }

        @Override
        public Map<String, String> start() {
            try (var free = new ServerSocket(0)) {
                String port = Integer.toString(free.getLocalPort());
                return Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", port);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            // It never listened.
        }
    }

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @Inject
    Events events;

    @Test
    void invitation_waits_for_the_mail_server_and_goes_out_once() {
        Bank bank = Bank.asking("email");
        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", Bank.address()))
                .statusCode(201)
                .body("decision", is("invited"));
        await().during(3, SECONDS).atMost(5, SECONDS).untilAsserted(() -> assertThat(states(bank))
                .containsExactly("scheduled"));

        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(states(bank)).containsExactly("sent"));
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void address_that_does_not_exist_makes_the_invitation_bounced_and_an_event_says_so() throws Exception {
        Bank bank = Bank.asking("email");
        try (var server = new RefusingMailServer(port, "550 5.1.1 no such user here")) {
            bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", Bank.address()))
                    .statusCode(201)
                    .body("decision", is("invited"));

            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(states(bank)).containsExactly("bounced"));
            assertThat(server.asked()).isOne();
            bank.as("partner")
                    .get("/api/v1/invitations")
                    .then()
                    .body("items[0].reason.code", is("mail_refused"))
                    .body("items[0].reason.detail", org.hamcrest.Matchers.endsWith("550 5.1.1"));
        }
        var told = events.published(bank.tenant(), "survey.invitation-changed.v1");
        told.forEach(event -> events.assertFitsContract("survey.invitation-changed", event));
        assertThat(told)
                .extracting(event -> event.get("state").asText() + " "
                        + event.get("sequence").asInt())
                .containsExactly("scheduled 1", "bounced 2");
    }

    @Test
    void mailbox_that_is_full_today_is_tried_again() throws Exception {
        Bank bank = Bank.asking("email");
        try (var server = new RefusingMailServer(port, "452 4.2.2 mailbox full")) {
            bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", Bank.address()));

            await().atMost(30, SECONDS).until(() -> server.asked() >= 2);
            assertThat(states(bank)).containsExactly("scheduled");
        }
    }

    private static List<String> states(Bank bank) {
        return bank.as("partner").get("/api/v1/invitations").path("items.state");
    }
}
