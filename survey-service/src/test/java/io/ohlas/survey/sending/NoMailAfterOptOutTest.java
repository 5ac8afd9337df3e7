package io.ohlas.survey.sending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.RecordingMailServer;
import io.ohlas.survey.testing.RecordingMailServer.Taken;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

/** Whatever partners, customers and staff do in whatever order: no mail leaves for a mailbox that said no. */
@QuarkusTest
@TestProfile(MailServerAwayTest.NobodyListens.class)
class NoMailAfterOptOutTest {

    private static final int STEPS = 120;
    private static final List<String> TOUCHPOINTS = List.of("delivery", "complaint");

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @Inject
    Clock clock;

    Bank bank;
    final List<String> mailboxes = List.of(Bank.address(), Bank.address(), Bank.address());
    /** Mailboxes that said no, with how many mails each had by then. */
    final Map<String, Long> saidNo = new HashMap<>();

    final List<String> done = new ArrayList<>();
    int orders;
    int optOuts;

    @ParameterizedTest
    @ValueSource(longs = {7, 19})
    void no_mailbox_that_said_no_gets_a_mail(long seed) throws Exception {
        bank = Bank.asking("email");
        bank.plan("later", Map.of("touchpoints", List.of("complaint"), "channels", List.of("email"), "delay", "PT1S"));
        var chance = new Random(seed);
        try (var server = new RecordingMailServer(port)) {
            for (int step = 0; step < STEPS; step++) {
                act(chance, server);
                assertSilent(server);
            }
            await().during(4, SECONDS).atMost(6, SECONDS).untilAsserted(() -> assertSilent(server));
            assertThat(optOuts).isPositive();
            assertThat(server.taken()).hasSizeGreaterThan(3);
        }
    }

    private void act(Random chance, RecordingMailServer server) {
        switch (chance.nextInt(10)) {
            case 0, 1 -> sync(chance);
            case 2, 3, 4, 5 -> tell(chance);
            case 6 -> optOut(chance, server);
            case 7, 8 -> askMeAgain(chance, server);
            default -> agree(chance);
        }
    }

    private void sync(Random chance) {
        Map<String, Object> contact = contact(chance);
        done.add("sync " + contact);
        bank.as("partner").body(contact).post("/api/v1/contacts").then().statusCode(oneOf(200, 201));
    }

    private void tell(Random chance) {
        var body = Bank.delivery("ORD-" + orders++, contact(chance));
        body.put("touchpoint", TOUCHPOINTS.get(chance.nextInt(2)));
        done.add("tell " + body);
        bank.as("partner").body(body).post("/api/v1/interactions").then().statusCode(201);
    }

    private void optOut(Random chance, RecordingMailServer server) {
        String mailbox = any(mailboxes, chance);
        link(mailbox, chance, server).ifPresent(link -> {
            done.add("opt out " + mailbox);
            given().post(link).then().statusCode(200);
            saidNo.put(mailbox, count(mailbox, server));
            optOuts++;
        });
    }

    private void askMeAgain(Random chance, RecordingMailServer server) {
        String mailbox = any(mailboxes, chance);
        link(mailbox, chance, server).ifPresent(link -> {
            done.add("again " + mailbox);
            given().post(link + "/again").then().statusCode(200);
            saidNo.remove(mailbox);
        });
    }

    private void agree(Random chance) {
        String mailbox = any(mailboxes, chance);
        String id = bank.as("partner")
                .queryParam("email", mailbox)
                .get("/api/v1/contacts")
                .path("items[0].id");
        if (id == null) {
            return;
        }
        // Every other word of the customer is older than the no, and proves nothing.
        var at = clock.instant().minusSeconds(chance.nextBoolean() ? 0 : 3_600);
        int status = bank.as("tenant-admin")
                .body(Map.of("source", "call", "textVersion", "1", "at", at.toString()))
                .post("/api/v1/contacts/{id}/consents", id)
                .statusCode();
        done.add("agree " + mailbox + " " + status);
        if (status == 201) {
            saidNo.remove(mailbox);
        }
    }

    private Map<String, Object> contact(Random chance) {
        var contact = new HashMap<String, Object>();
        String mailbox = any(mailboxes, chance);
        contact.put("email", chance.nextBoolean() ? mailbox : mailbox.toUpperCase());
        if (chance.nextInt(4) > 0) {
            contact.put("externalId", "C-" + chance.nextInt(4));
        }
        if (chance.nextInt(4) == 0) {
            contact.put("phone", "+42060100000" + chance.nextInt(3));
        }
        if (chance.nextBoolean()) {
            contact.put("optedOut", chance.nextInt(5) == 0);
        }
        if (chance.nextBoolean()) {
            contact.put("consent", Map.of("email", true));
        }
        return contact;
    }

    private static Optional<String> link(String mailbox, Random chance, RecordingMailServer server) {
        List<String> links = server.taken().stream()
                .filter(taken -> taken.recipient().equals(mailbox))
                .map(Taken::unsubscribe)
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(any(links, chance));
    }

    private void assertSilent(RecordingMailServer server) {
        saidNo.forEach((mailbox, mails) -> assertThat(count(mailbox, server))
                .as("Mails to %s after %s", mailbox, done)
                .isEqualTo(mails));
    }

    private static long count(String mailbox, RecordingMailServer server) {
        return server.taken().stream()
                .filter(taken -> taken.recipient().equalsIgnoreCase(mailbox))
                .count();
    }

    private static <T> T any(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }
}
