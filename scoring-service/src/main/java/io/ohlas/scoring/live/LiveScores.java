package io.ohlas.scoring.live;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import io.ohlas.scoring.tally.LoopChanges;
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
    private final Map<Dashboard, Optional<PicturesWithinUnits>> dashboards = new ConcurrentHashMap<>();

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
        feed.listen(LoopChanges.CHANNEL, this::stepOnCase);
    }

    /**
     * Watches until the token ends, the watcher leaves or the service stops.
     *
     * @param units that the watcher is limited to, each with all below it; null for none
     * @param scores what the watcher asked for
     */
    Dashboard watch(
            UUID tenantId, Instant tokenEnds, List<String> units, Supplier<Scores> scores, Dashboard.Screen screen) {
        var limited = Optional.ofNullable(units).map(limit -> new PicturesWithinUnits(limit, scores));
        Supplier<Dashboard.Picture> pictures =
                limited.<Supplier<Dashboard.Picture>>map(each -> each).orElse(() -> numbered(scores));
        var dashboard = new Dashboard(tenantId, tokenEnds, clock, () -> now(tenantId, pictures), screen);
        dashboards.put(dashboard, limited);
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

    private Dashboard.Picture now(UUID tenantId, Supplier<Dashboard.Picture> pictures) {
        return patience.waitOut(() -> tenants.with(tenantId, pictures::get));
    }

    // The number is read first: scores that are newer than their number are sent once too often, never too seldom.
    private Dashboard.Picture numbered(Supplier<Scores> scores) {
        return new Dashboard.Picture(changes.last(), scores.get());
    }

    // No text means that the listening connection was lost: anything may have changed meanwhile.
    private void changed(String tenant) {
        dashboards.keySet().stream()
                .filter(dashboard -> tenant.isEmpty() || dashboard.tenantId().equals(UUID.fromString(tenant)))
                .forEach(Dashboard::wake);
    }

    private void stepOnCase(String text) {
        List<String> words = List.of(text.split(" "));
        dashboards.forEach((dashboard, limited) -> limited.ifPresent(pictures -> {
            if (text.isEmpty()) {
                pictures.stepOnAnyCase();
                dashboard.wake();
            } else if (dashboard.tenantId().toString().equals(words.getFirst())) {
                pictures.stepOnCase(words.subList(1, words.size()));
                dashboard.wake();
            }
        }));
    }

    void stop(@Observes ShutdownEvent event) {
        dashboards.keySet().forEach(Dashboard::leave);
    }
}
