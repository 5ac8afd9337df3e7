package io.ohlas.survey.sending;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.sending.Postman.Receipt;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Letter letter() {
        UUID id = UUID.randomUUID();
        String link = "http://localhost/r/" + id;
        return new Letter(
                id,
                "<" + id + ">",
                id + "@mail.example",
                "en",
                "Bank",
                "How was it?",
                "Hello",
                "You were here.",
                "How was it?",
                null,
                link,
                link,
                "31 December 2026");
    }
}
