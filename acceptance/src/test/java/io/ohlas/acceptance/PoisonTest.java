package io.ohlas.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.ConnectionFactory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.DatabaseLogin;
import io.ohlas.stack.letters.DeadLetter;
import io.ohlas.stack.letters.DeadLetters;
import io.ohlas.stack.letters.QueueSender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A message that nobody can handle is set aside by each service it reached, until an operator deals with it. */
@Order(7)
class PoisonTest {

    static final String EVENT = "survey.response-submitted.v1";
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final TheSuite.Running running = TheSuite.get();
    final DeadLetters letters = new DeadLetters(logins());
    final String message = UUID.randomUUID().toString();

    @Test
    void poison_can_be_listed_sent_again_and_dropped() throws Exception {
        publish("{\"responseId\":\"no such shape");

        Set<DeadLetter> dead = await().atMost(PATIENCE).until(this::ours, found -> found.size() == 2);
        assertThat(dead)
                .extracting(DeadLetter::queue)
                .containsExactlyInAnyOrder("scoring.count-response", "alert.match-rules");

        try (var sender = new QueueSender(running.suite().broker(), "ohlas")) {
            dead.forEach(letter -> letters.redrive(letter, sender));
        }
        // It is still poison: whoever could not handle it then cannot now. It lies there under a new id, or died again
        // before it was forgotten.
        Predicate<DeadLetter> again = letter -> letter.deaths() > 1
                || dead.stream().noneMatch(each -> each.name().equals(letter.name()));
        Set<DeadLetter> deadAgain = await().atMost(PATIENCE)
                .until(this::ours, found -> found.stream().filter(again).count() == 2);

        deadAgain.forEach(letters::drop);
        assertThat(ours()).isEmpty();
    }

    private Set<DeadLetter> ours() {
        return letters.list().stream()
                .filter(letter -> letter.messageId().equals(message))
                .collect(Collectors.toSet());
    }

    private Map<String, DatabaseLogin> logins() {
        var logins = new TreeMap<String, DatabaseLogin>();
        for (String service : Set.of("survey", "scoring", "alert", "gateway")) {
            var database = running.suite().database(service);
            String server = database.jdbcUrl().replaceFirst("[^/]*$", "");
            logins.put(service, new DatabaseLogin(server, database.ownerUser(), database.ownerPassword()));
        }
        return logins;
    }

    // One whom all services know: of others nothing is read.
    private String tenant() {
        return running.person("agent").get("/api/v1/me").at("/tenant/id").asText();
    }

    private void publish(String body) throws Exception {
        var broker = running.suite().broker();
        var factory = new ConnectionFactory();
        factory.setHost(broker.host());
        factory.setPort(broker.port());
        factory.setUsername(broker.user());
        factory.setPassword(broker.password());
        factory.setVirtualHost("ohlas");
        var properties = new BasicProperties.Builder()
                .messageId(message)
                .type(EVENT)
                .contentType("application/json")
                .headers(Map.of("tenant", tenant(), "aggregate", "x", "sequence", 1L))
                .build();
        try (var connection = factory.newConnection()) {
            var channel = connection.createChannel();
            channel.confirmSelect();
            channel.basicPublish("ohlas.events", EVENT, true, properties, body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }
}
