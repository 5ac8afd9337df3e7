package io.ohlas.stack.letters;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.DatabaseLogin;
import io.ohlas.stack.SharedTestServers;
import io.ohlas.stack.TestDatabase;
import io.ohlas.stack.TestServers;
import io.ohlas.stack.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeadLettersTest {

    final TestServers servers = SharedTestServers.get();
    final String virtualHost = servers.virtualHost("letters");
    final TestDatabase database = servers.database("letters");
    final DatabaseLogin login =
            new DatabaseLogin(servers.jdbcBaseUrl(), database.ownerUser(), database.ownerPassword());
    final DeadLetters letters = new DeadLetters(Map.of(database.name(), login));
    final UUID message = UUID.randomUUID();

    @BeforeEach
    void one_letter_is_dead() throws Exception {
        try (Connection connection = login.connect(database.name());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table dead_letter (
                        id bigint generated always as identity primary key, queue text not null, message_id text not null,
                        type text not null, headers jsonb not null, body bytea not null,
                        died_at timestamptz not null default now(), deaths int not null default 1, reason text)
                    """);
            statement.execute(
                    """
                    insert into dead_letter (queue, message_id, type, headers, body)
                    values ('scoring.count-response', '%s', 'survey.response-submitted.v1',
                            '{"tenant":"t-1","sequence":"7"}', 'not JSON')
                    """
                            .formatted(message));
        }
    }

    @Test
    void counts_them_and_leaves_out_a_service_whose_database_is_away() {
        var away = new DatabaseLogin("jdbc:postgresql://127.0.0.1:1/", "nobody", "nothing");

        assertThat(new DeadLetters(Map.of(database.name(), login, "away", away)).counts())
                .containsExactly(Map.entry(database.name(), 1L));
    }

    @Test
    void sends_a_letter_to_the_queue_it_died_in_as_it_was_and_forgets_it() throws Exception {
        try (var connection = broker().newConnection();
                var sender = new QueueSender(servers.rabbit(), virtualHost)) {
            var channel = connection.createChannel();
            channel.queueDeclare("scoring.count-response", true, false, false, Map.of());

            letters.list().forEach(letter -> letters.redrive(letter, sender));

            GetResponse got = channel.basicGet("scoring.count-response", true);
            assertThat(new String(got.getBody(), StandardCharsets.UTF_8)).isEqualTo("not JSON");
            assertThat(got.getProps().getMessageId()).isEqualTo(message.toString());
            assertThat(got.getProps().getType()).isEqualTo("survey.response-submitted.v1");
            assertThat(got.getProps().getHeaders().get("tenant")).hasToString("t-1");
            assertThat(got.getProps().getHeaders()).containsEntry("sequence", 7L);
        }
        assertThat(letters.list()).isEmpty();
    }

    @Test
    void keeps_a_letter_whose_queue_is_gone() {
        List<DeadLetter> before = letters.list();
        try (var sender = new QueueSender(servers.rabbit(), virtualHost)) {
            assertThatThrownBy(() -> letters.redrive(before.getFirst(), sender))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("scoring.count-response");
        }
        assertThat(letters.list()).extracting(DeadLetter::messageId).containsExactly(message.toString());
    }

    @Test
    void forgets_a_letter_that_is_dropped() {
        letters.list().forEach(letters::drop);
        assertThat(letters.list()).isEmpty();
    }

    @Test
    void keeps_a_letter_that_died_again_before_it_could_be_forgotten() throws Exception {
        List<DeadLetter> before = letters.list();
        try (Connection connection = login.connect(database.name());
                var statement = connection.createStatement()) {
            statement.execute("update dead_letter set deaths = deaths + 1");
        }

        before.forEach(letters::drop);

        assertThat(letters.list()).extracting(DeadLetter::deaths).containsExactly(2);
    }

    private ConnectionFactory broker() {
        var factory = new ConnectionFactory();
        factory.setHost(servers.rabbit().host());
        factory.setPort(servers.rabbit().port());
        factory.setUsername(servers.rabbit().user());
        factory.setPassword(servers.rabbit().password());
        factory.setVirtualHost(virtualHost);
        return factory;
    }
}
