package io.ohlas.platform.messaging;

import java.sql.SQLException;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/**
 * Figures that tell an operator when messages stand still: {@code ohlas.dead.letters} (kept and not yet sent again or
 * dropped; anything above 0 is an alarm, so an event that is only a little earlier than its tenant is not counted for a
 * minute), {@code ohlas.outbox.events} and {@code ohlas.outbox.oldest} (seconds). All are
 * those of the service's database, so each replica shows the same; NaN while the database is away.
 */
@ApplicationScoped
class MessageMetrics {

    private record Figures(double deadLetters, double events, double oldestSeconds) {

        static final Figures UNKNOWN = new Figures(Double.NaN, Double.NaN, Double.NaN);
    }

    private static final String MEASURE =
            """
            select (select count(*) from dead_letter
                    where reason is distinct from 'unknown-tenant' or died_at < now() - interval '1 minute'),
                   count(*),
                   coalesce(extract(epoch from now() - min(recorded_at)), 0)
            from outbox
            """;

    private final AgroalDataSource database;
    private volatile Figures latest = Figures.UNKNOWN;

    MessageMetrics(AgroalDataSource database, MeterRegistry registry) {
        this.database = database;
        gauge(registry, "ohlas.dead.letters", null, "Messages given up on", Figures::deadLetters);
        gauge(registry, "ohlas.outbox.events", null, "Events not yet confirmed by the broker", Figures::events);
        gauge(registry, "ohlas.outbox.oldest", "seconds", "Age of the oldest of them", Figures::oldestSeconds);
    }

    // Not at each scrape: the page of figures is made on a thread that must not wait for a database.
    @Scheduled(every = "10s")
    @RunOnVirtualThread
    void measure() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(MEASURE)) {
            row.next();
            latest = new Figures(row.getDouble(1), row.getDouble(2), row.getDouble(3));
        } catch (SQLException e) {
            latest = Figures.UNKNOWN;
            Log.debugf("Messages cannot be counted: %s", e);
        }
    }

    private void gauge(
            MeterRegistry registry, String name, String unit, String description, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, this, metrics -> figure.applyAsDouble(metrics.latest))
                .description(description)
                .baseUnit(unit)
                .register(registry);
    }
}
