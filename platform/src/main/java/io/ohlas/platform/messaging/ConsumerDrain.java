package io.ohlas.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.PublisherDecorator;
import io.smallrye.reactive.messaging.rabbitmq.RabbitMQRejectMetadata;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

import io.ohlas.platform.fault.TransientFaults;

/**
 * Ends consuming without losing a message: once the service stops, no further message reaches a consumer, those that are
 * being handled are waited for while the database is still open, and whatever is not finished by then is neither
 * acknowledged nor refused. The broker gives it to the next replica when the connection closes.
 *
 * <p>It also keeps the dead letters for poison: a fault that passes sends a message back to its queue.
 */
@ApplicationScoped
class ConsumerDrain implements PublisherDecorator {

    /** Shorter than the launcher's and the cluster's grace, so that the broker's connection is closed in order. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final Metadata TO_THE_QUEUE = Metadata.of(new RabbitMQRejectMetadata(true));

    private final AtomicInteger inHand = new AtomicInteger();
    private volatile boolean stopping;

    @Override
    public Multi<? extends Message<?>> decorate(
            Multi<? extends Message<?>> publisher, List<String> channels, boolean isConnector) {
        return isConnector ? publisher.select().where(message -> take()).map(this::watched) : publisher;
    }

    // Before everything else that ends with the service: consumers still need the database, and patience with it.
    void stop(@Observes @Priority(100) ShutdownEvent event) {
        drain(GRACE);
    }

    /** Lets nothing more in and waits for what is in hand. @return whether all of it was finished in time */
    boolean drain(Duration grace) {
        stopping = true;
        long end = System.nanoTime() + grace.toNanos();
        while (inHand.get() > 0 && System.nanoTime() < end) {
            pause();
        }
        int left = inHand.get();
        if (left > 0) {
            Log.warnf("%d messages were not finished in %s; they go back to their queues", left, grace);
        }
        return left == 0;
    }

    // Counted before the look at the flag: a message is seen by the drain, or it sees the drain.
    private boolean take() {
        inHand.incrementAndGet();
        if (stopping) {
            inHand.decrementAndGet();
            return false;
        }
        return true;
    }

    private <T> Message<T> watched(Message<T> message) {
        return message.withAckWithMetadata(metadata -> finished(message.ack(metadata)))
                .withNackWithMetadata((reason, metadata) -> finished(refuse(message, reason, metadata)));
    }

    private CompletionStage<Void> refuse(Message<?> message, Throwable reason, Metadata metadata) {
        if (stopping) {
            return CompletableFuture.completedFuture(null);
        }
        return message.nack(reason, TransientFaults.isTransient(reason) ? TO_THE_QUEUE : metadata);
    }

    private CompletionStage<Void> finished(CompletionStage<Void> done) {
        return done.whenComplete((nothing, failure) -> inHand.decrementAndGet());
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
