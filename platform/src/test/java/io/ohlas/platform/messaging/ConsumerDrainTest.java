package io.ohlas.platform.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.rabbitmq.RabbitMQRejectMetadata;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the broker is told of a message, before and after the service began to stop. */
class ConsumerDrainTest {

    static final Duration SHORT = Duration.ofMillis(50);

    final ConsumerDrain drain = new ConsumerDrain();
    final List<String> told = new ArrayList<>();

    @Test
    void what_is_in_hand_is_waited_for_and_acknowledged() throws Exception {
        Message<?> message = received("a").getFirst();

        var drained = CompletableFuture.supplyAsync(() -> drain.drain(Duration.ofSeconds(10)));
        assertThat(drained).isNotDone();
        message.ack().toCompletableFuture().get();

        assertThat(drained.get()).isTrue();
        assertThat(told).containsExactly("a acknowledged");
    }

    @Test
    void what_comes_once_the_service_stops_reaches_nobody_and_stays_with_the_broker() {
        assertThat(drain.drain(SHORT)).isTrue();

        assertThat(received("late")).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void a_failure_while_the_service_stops_is_no_refusal() throws Exception {
        Message<?> message = received("a").getFirst();
        assertThat(drain.drain(SHORT)).isFalse();

        message.nack(new IllegalStateException("This container is closed"))
                .toCompletableFuture()
                .get();

        assertThat(told).isEmpty();
        assertThat(drain.drain(SHORT)).isTrue();
    }

    @Test
    void poison_is_refused_for_good_and_a_fault_that_passes_sends_the_message_back() throws Exception {
        received("poison").getFirst().nack(new IllegalArgumentException("no such day"));
        received("unlucky").getFirst().nack(new SQLException("gone", "08006"));

        assertThat(told).containsExactly("poison refused", "unlucky sent back");
    }

    @Test
    void channels_inside_the_service_are_left_alone() {
        drain.drain(SHORT);

        var passed = new ArrayList<Message<?>>();
        drain.decorate(Multi.createFrom().item(message("inside")), List.of("inside"), false)
                .subscribe()
                .with(passed::add);

        assertThat(passed).hasSize(1);
    }

    private List<Message<?>> received(String name) {
        var received = new ArrayList<Message<?>>();
        drain.decorate(Multi.createFrom().item(message(name)), List.of("channel"), true)
                .subscribe()
                .with(received::add);
        return received;
    }

    private Message<String> message(String name) {
        return Message.of(name)
                .withAck(() -> tell(name + " acknowledged"))
                .withNackWithMetadata(
                        (reason, metadata) -> tell(name + (isSentBack(metadata) ? " sent back" : " refused")));
    }

    private CompletableFuture<Void> tell(String what) {
        told.add(what);
        return CompletableFuture.completedFuture(null);
    }

    private static boolean isSentBack(Metadata metadata) {
        return metadata != null
                && metadata.get(RabbitMQRejectMetadata.class)
                        .map(RabbitMQRejectMetadata::isRequeue)
                        .orElse(false);
    }
}
