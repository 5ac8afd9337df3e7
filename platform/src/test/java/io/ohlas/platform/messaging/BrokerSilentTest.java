package io.ohlas.platform.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** A broker that took an event and never says so, as one does whose disk is full. */
@QuarkusTest
class BrokerSilentTest {

    private static final Duration SHORT = Duration.ofMillis(500);

    final LeasedEvent event = new LeasedEvent(
            1, UUID.randomUUID(), UUID.randomUUID(), "probe.unconfirmed.v1", "x", 1, "{}", Instant.now(), null);

    @Test
    void a_confirm_that_never_comes_is_given_up_on_and_asked_for_anew() throws Exception {
        try (var broker = new MuteBroker()) {
            var publisher = publisher(broker.port());
            broker.silence();

            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> assertThatThrownBy(() -> publisher.publish(List.of(event), SHORT))
                            .isInstanceOf(TimeoutException.class));

            broker.speak();
            // No queue is bound for it, which the broker says over a connection that works again.
            assertThat(publisher.publish(List.of(event), Duration.ofSeconds(10)))
                    .isEmpty();
            publisher.close();
        }
    }

    private static BrokerPublisher publisher(int port) {
        Config config = ConfigProvider.getConfig();
        return new BrokerPublisher(new BrokerAddress(
                "localhost",
                port,
                config.getValue("rabbitmq-username", String.class),
                config.getValue("rabbitmq-password", String.class),
                config.getValue("rabbitmq-virtual-host", String.class)));
    }
}
