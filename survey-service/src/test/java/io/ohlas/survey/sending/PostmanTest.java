package io.ohlas.survey.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.survey.invitation.EndReason;
import io.ohlas.survey.sending.Postman.Receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Many letters, each over a connection of its own: none waits for a greeting that was given before it listened. */
@QuarkusTest
@TestProfile(PostmanTest.NewConnections.class)
class PostmanTest {

    private static final int LETTERS = 200;

    public static class NewConnections implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.mailer.keep-alive", "false", "ohlas.mail.patience", "PT10S");
        }
    }

    @Inject
    Postman postman;

    @Inject
    MailClient mailer;

    @Inject
    Vertx vertx;

    @Test
    void no_letter_is_kept_waiting_by_a_new_connection() throws Exception {
        var receipts = new ArrayList<Receipt>();
        try (var senders = Executors.newFixedThreadPool(4, Thread.ofVirtual().factory())) {
            var sent = senders.invokeAll(IntStream.range(0, LETTERS)
                    .<Callable<Receipt>>mapToObj(number -> () -> postman.send(letter()))
                    .toList());
            for (var each : sent) {
                receipts.add(each.get());
            }
        }

        assertThat(receipts).hasSize(LETTERS).containsOnly(Receipt.TAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jana at mail.example", "jana@", "", "jana@mail.example\r\nRCPT TO:<all@mail.example>"})
    void address_that_is_none_is_never_tried(String address) {
        Receipt receipt = postman.send(letter(address));

        assertThat(receipt.isTaken()).isFalse();
        assertThat(receipt.refusal()).isEqualTo(EndReason.addressMalformed());
    }

    @Test
    void own_address_that_is_none_is_no_fault_of_the_customers() {
        var misconfigured = new Postman(mailer, new SenderUnknown(), vertx);

        assertThatThrownBy(() -> misconfigured.send(letter())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Nobody can be told of a mail that does not arrive. */
    private record SenderUnknown() implements MailSettings {

        @Override
        public String from() {
            return "surveys@mail.example";
        }

        @Override
        public Optional<String> bounceAddress() {
            return Optional.of("nobody in particular");
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(10);
        }
    }

    private static Letter letter() {
        return letter(UUID.randomUUID() + "@mail.example");
    }

    private static Letter letter(String address) {
        UUID id = UUID.randomUUID();
        String link = "http://localhost/r/" + id;
        return new Letter(
                id,
                "<" + id + ">",
                address,
                "en",
                "Bank",
                new Letter.Words("How was it?", "Hello", "tell us:", "Answer", "Answer here:", null),
                "How was it?",
                null,
                link,
                link,
                "31 December 2026");
    }
}
