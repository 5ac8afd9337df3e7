package io.ohlas.alert.live;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import io.ohlas.alert.casework.CaseHistory;
import io.ohlas.platform.messaging.ChangeFeed;
import io.ohlas.platform.tenancy.TenantContext;

/** Brings every change of a case, made on whichever replica, to the inboxes that are open on this one. */
@ApplicationScoped
class LiveCases {

    // After the feed lost its connection anything may have changed: all inboxes are ended, and go on where they were.
    private static final String ANYTHING = "";

    private final ChangeFeed feed;
    private final ReadChanges readChanges;
    private final TenantContext tenants;
    private final Set<CaseStream> streams = ConcurrentHashMap.newKeySet();
    private final LinkedBlockingQueue<String> news = new LinkedBlockingQueue<>();
    private Thread worker;

    LiveCases(ChangeFeed feed, ReadChanges readChanges, TenantContext tenants) {
        this.feed = feed;
        this.readChanges = readChanges;
        this.tenants = tenants;
    }

    void start(@Observes StartupEvent event) {
        worker = Thread.ofVirtual().name("live-cases").start(this::run);
        feed.listen(CaseHistory.CHANNEL, text -> {
            if (!streams.isEmpty()) {
                news.add(text);
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        worker.interrupt();
        streams.forEach(stream -> stream.screen().complete());
    }

    /**
     * Shows what changed since a change that the inbox saw, and from then on each change as it comes; a change around
     * that moment may be shown twice.
     *
     * @param seen number of the last change seen; null for an inbox that starts now
     */
    void open(CaseStream stream, Long seen) {
        streams.add(stream);
        stream.screen().onTermination(() -> streams.remove(stream));
        Thread.ofVirtual().name("live-cases-replay").start(() -> {
            try {
                tenants.with(stream.tenantId(), () -> readChanges.replay(stream, seen));
            } catch (RuntimeException e) {
                Log.warnf("An inbox could not be opened: %s", e.toString());
                stream.screen().complete();
            }
        });
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var arrived = new LinkedHashSet<String>();
                arrived.add(news.take());
                news.drainTo(arrived);
                show(arrived);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                Log.warnf("Changes could not be shown, inboxes start again: %s", e.toString());
                endAll(streams);
            }
        }
    }

    private void show(Set<String> arrived) {
        if (arrived.contains(ANYTHING)) {
            endAll(streams);
            return;
        }
        Map<UUID, List<CaseStream>> byTenant = streams.stream().collect(Collectors.groupingBy(CaseStream::tenantId));
        byTenant.forEach((tenant, open) -> {
            List<UUID> changed = arrived.stream()
                    .map(text -> text.split(" "))
                    .filter(parts -> parts[0].equals(tenant.toString()))
                    .map(parts -> UUID.fromString(parts[1]))
                    .toList();
            if (!changed.isEmpty()) {
                tenants.with(tenant, () -> readChanges.show(changed, open));
            }
        });
    }

    private static void endAll(Collection<CaseStream> streams) {
        List.copyOf(streams).forEach(stream -> stream.screen().complete());
    }
}
