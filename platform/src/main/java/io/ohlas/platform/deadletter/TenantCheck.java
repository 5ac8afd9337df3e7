package io.ohlas.platform.deadletter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.PublisherDecorator;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;

import io.ohlas.platform.messaging.Patience;
import io.ohlas.platform.tenancy.KnownTenants;

/**
 * Lets no event reach a consumer whose tenant this service was not told of. It is set aside as a dead letter that says
 * so, where it holds up nobody, and is sent again by itself once the tenant is known: the tenant's own event may be the
 * later one of the two. Whatever comes on the channel of that event is let through, as are dead letters.
 */
@ApplicationScoped
class TenantCheck implements PublisherDecorator {

    private static final String DEAD_LETTERS = "dead-letters";
    private static final int AT_ONCE = 256;

    private final Config config;
    private final KnownTenants tenants;
    private final DeadLetters letters;
    private final Patience patience;
    private final ExecutorService virtualThreads;

    TenantCheck(
            Config config,
            KnownTenants tenants,
            DeadLetters letters,
            Patience patience,
            @VirtualThreads ExecutorService virtualThreads) {
        this.config = config;
        this.tenants = tenants;
        this.letters = letters;
        this.patience = patience;
        this.virtualThreads = virtualThreads;
    }

    // After the drain, which must count what is being looked up as in hand.
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }

    @Override
    public Multi<? extends Message<?>> decorate(
            Multi<? extends Message<?>> publisher, List<String> channels, boolean isConnector) {
        if (!isConnector || channels.stream().anyMatch(this::isOpenToAll)) {
            return publisher;
        }
        String queue = setting(channels.getFirst(), "queue.name").orElseThrow();
        return publisher
                .onItem()
                .<Message<?>>transformToUni(message -> admit(queue, message))
                .merge(AT_ONCE);
    }

    // By the channel and not by the type that a message says it has: its sender chose that.
    private boolean isOpenToAll(String channel) {
        String telling = config.getValue("ohlas.tenancy.told-by", String.class);
        return channel.equals(DEAD_LETTERS)
                || setting(channel, "routing-keys").filter(telling::equals).isPresent();
    }

    private Optional<String> setting(String channel, String name) {
        return config.getOptionalValue("mp.messaging.incoming.%s.%s".formatted(channel, name), String.class);
    }

    /** The message, or nothing once it is set aside. */
    private Uni<Message<?>> admit(String queue, Message<?> message) {
        Optional<UUID> tenant = tenant(message);
        // One that names no tenant fails in its consumer, and dies there.
        if (tenant.isEmpty() || tenants.isRemembered(tenant.get())) {
            return Uni.createFrom().item(message);
        }
        return Uni.createFrom()
                .item(tenant.get())
                .emitOn(virtualThreads)
                .<Message<?>>map(unremembered -> lookedUp(queue, unremembered, message))
                .emitOn(sameContext());
    }

    private Message<?> lookedUp(String queue, UUID tenant, Message<?> message) {
        try {
            if (patience.waitOut(() -> tenants.isKnown(tenant))) {
                return message;
            }
            setAside(queue, tenant, message);
            message.ack();
        } catch (RuntimeException e) {
            message.nack(e);
        }
        return null;
    }

    private void setAside(String queue, UUID tenant, Message<?> message) {
        IncomingRabbitMQMetadata envelope = envelope(message).orElseThrow();
        Log.warnf(
                "Message %s for %s waits, since its tenant %s is unknown",
                envelope.getMessageId().orElse(""), queue, tenant);
        patience.waitOut(
                () -> letters.keep(queue, (byte[]) message.getPayload(), envelope, DeadLetters.UNKNOWN_TENANT));
    }

    private static Optional<UUID> tenant(Message<?> message) {
        try {
            return envelope(message)
                    .flatMap(envelope -> envelope.getHeader("tenant", Object.class))
                    .map(tenant -> UUID.fromString(tenant.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<IncomingRabbitMQMetadata> envelope(Message<?> message) {
        return message.getMetadata(IncomingRabbitMQMetadata.class);
    }

    // The connector hands all messages of a channel over on one context; what had to be looked up comes back to it.
    private static Executor sameContext() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : work -> context.runOnContext(nothing -> work.run());
    }
}
