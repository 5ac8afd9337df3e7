package io.ohlas.survey.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.link.LinkPurpose;
import io.ohlas.survey.link.PublicLinks;
import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.RecordingMailServer;
import io.ohlas.survey.testing.RecordingMailServer.Taken;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

/** A customer says no at the moment at which a mail is sent. */
@QuarkusTest
@TestProfile(MailServerAwayTest.NobodyListens.class)
class OptOutRaceTest {

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @Inject
    PublicLinks links;

    @Inject
    NextStep nextStep;

    @Inject
    TenantContext tenants;

    @Inject
    Clock clock;

    @Test
    void opt_out_waits_for_the_mail_that_is_being_decided_upon() throws Exception {
        Bank bank = Bank.asking(Map.of("channels", List.of("email"), "delay", "PT1H"));
        UUID invitation = invite(bank, "C-1", Bank.address());
        var answer = new CompletableFuture<Integer>();

        tenants.with(bank.tenant(), () -> QuarkusTransaction.requiringNew().run(() -> {
            var errand = nextStep.take(invitation, clock.instant().plus(Duration.ofHours(2)));
            assertThat(errand.letter()).isNotNull();
            answer.completeAsync(() -> given().post(path(bank, invitation)).statusCode());
            await().during(500, MILLISECONDS)
                    .untilAsserted(() -> assertThat(answer).isNotDone());
        }));
        await().during(1, SECONDS).untilAsserted(() -> assertThat(answer).isNotDone());
        tenants.with(bank.tenant(), () -> QuarkusTransaction.requiringNew()
                .run(() -> nextStep.giveUp(invitation, clock.instant())));

        assertThat(answer.get(10, SECONDS)).isEqualTo(200);
        var later = tenants.with(bank.tenant(), () -> QuarkusTransaction.requiringNew()
                .call(() -> nextStep.take(invitation, clock.instant().plus(Duration.ofHours(2)))));
        assertThat(later.letter()).isNull();
    }

    @Test
    void answer_to_the_customer_waits_for_the_mail_that_the_server_is_taking() throws Exception {
        Bank bank = Bank.asking("email");
        String jana = Bank.address();
        try (var server = new RecordingMailServer(port)) {
            server.think();
            String path = ask(bank, "C-1", jana);
            await().atMost(20, SECONDS).until(() -> server.begun() > 0);

            CompletableFuture<Integer> answer =
                    CompletableFuture.supplyAsync(() -> given().post(path).statusCode());
            await().during(1, SECONDS).untilAsserted(() -> assertThat(answer).isNotDone());
            bank.deliver("ORD-2", Map.of("externalId", "C-2", "email", jana)).body("decision", is("held_back"));
            server.goOn();

            assertThat(answer.get(10, SECONDS)).isEqualTo(200);
            assertThat(server.taken()).extracting(Taken::recipient).containsExactly(jana);
        }
    }

    @Test
    void no_mail_is_taken_once_the_customer_has_the_answer() throws Exception {
        Bank bank = Bank.asking("email");
        var seed = new Random(19);
        var answeredAt = new ArrayList<Future<Long>>();
        var addresses = new ArrayList<String>();
        try (var server = new RecordingMailServer(port);
                var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                String address = Bank.address();
                String path = ask(bank, "C-" + i, address);
                long pause = TimeUnit.MILLISECONDS.toNanos(seed.nextInt(60));
                addresses.add(address);
                answeredAt.add(customers.submit(() -> {
                    LockSupport.parkNanos(pause);
                    given().post(path).then().statusCode(200);
                    return System.nanoTime();
                }));
            }
            for (int i = 0; i < addresses.size(); i++) {
                long answered = answeredAt.get(i).get(30, SECONDS);
                String address = addresses.get(i);
                assertThat(server.taken())
                        .filteredOn(taken -> taken.recipient().equals(address))
                        .allMatch(taken -> taken.nanos() < answered);
            }
            int taken = server.taken().size();
            assertThat(taken).isPositive();
            await().during(3, SECONDS)
                    .untilAsserted(() -> assertThat(server.taken()).hasSize(taken));
        }
    }

    private String ask(Bank bank, String contact, String address) {
        return path(bank, invite(bank, contact, address));
    }

    private static UUID invite(Bank bank, String contact, String address) {
        return UUID.fromString(bank.deliver("ORD-" + contact, Map.of("externalId", contact, "email", address))
                .statusCode(201)
                .extract()
                .path("invitation.id"));
    }

    private String path(Bank bank, UUID invitation) {
        return links.address(LinkPurpose.UNSUBSCRIBE, bank.tenant(), invitation, 1)
                .replaceFirst(".*(/u/)", "$1");
    }
}
