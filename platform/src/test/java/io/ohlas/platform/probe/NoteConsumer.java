package io.ohlas.platform.probe;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.MDC;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;

/** Stores a copy of each note it hears of, as the tenant that the envelope names. */
@ApplicationScoped
class NoteConsumer {

    /** Trace in the log context, by note. */
    static final Map<UUID, Object> TRACES = new ConcurrentHashMap<>();

    private final Inbox inbox;
    private final EntityManager entities;

    NoteConsumer(Inbox inbox, EntityManager entities) {
        this.inbox = inbox;
        this.entities = entities;
    }

    @Incoming("note-written")
    @RunOnVirtualThread
    void on(NoteWritten event, IncomingRabbitMQMetadata message) {
        inbox.once("probe.copy-note", Delivery.of(message), () -> {
            TRACES.put(event.noteId(), String.valueOf(MDC.get("traceId")));
            entities.persist(new Note(UUID.randomUUID(), "copy of " + event.noteId()));
        });
    }
}
