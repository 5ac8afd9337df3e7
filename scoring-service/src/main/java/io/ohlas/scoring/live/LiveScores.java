package io.ohlas.scoring.live;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;

import io.ohlas.platform.messaging.ChangeFeed;
import io.ohlas.platform.messaging.Patience;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.scoring.report.Scores;
import io.ohlas.scoring.tally.ScoreChanges;

/**
 * The dashboards connected to this replica. Changes come through the database that all replicas share, so it does not
 * matter which of them counted the answer.
 */
@ApplicationScoped
class LiveScores {

    private final ChangeFeed feed;
    private final ScoreChanges changes;
    private final TenantContext tenants;
    private final Patience patience;
    private final Clock clock;
    private final Set<Dashboard> dashboards = ConcurrentHashMap.newKeySet();

    LiveScores(ChangeFeed feed, ScoreChanges changes, TenantContext tenants, Patience patience, Clock clock) {
        this.feed = feed;
        this.changes = changes;
        this.tenants = tenants;
        this.patience = patience;
        this.clock = clock;
    }

    @PostConstruct
    void listen() {
        feed.listen(ScoreChanges.CHANNEL, this::changed);
    }

    /**
     * Watches until the token ends, the watcher leaves or the service stops.
     *
     * @param scores what the watcher asked for
     */
    Dashboard watch(UUID tenantId, Instant tokenEnds, Supplier<Scores> scores, Dashboard.Screen screen) {
        var dashboard = new Dashboard(tenantId, tokenEnds, clock, () -> now(tenantId, scores), screen);
        dashboards.add(dashboard);
        Thread.ofVirtual().name("dashboard").start(() -> {
            try {
                dashboard.run();
            } catch (RuntimeException e) {
                Log.error("A dashboard got no further scores", e);
            } finally {
                dashboards.remove(dashboard);
            }
        });
        return dashboard;
    }

    // The number is read first: scores that are newer than their number are sent once too often, never too seldom.
    private Dashboard.Picture now(UUID tenantId, Supplier<Scores> scores) {
        return patience.waitOut(
                () -> tenants.with(tenantId, () -> new Dashboard.Picture(changes.last(), scores.get())));
    }

    // No text means that the listening connection was lost: anything may have changed meanwhile.
    private void changed(String tenant) {
        dashboards.stream()
                .filter(dashboard -> tenant.isEmpty() || dashboard.tenantId().equals(UUID.fromString(tenant)))
                .forEach(Dashboard::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        dashboards.forEach(Dashboard::leave);
    }
}
