package io.ohlas.alert.timer;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import jakarta.interceptor.Interceptor;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import io.ohlas.platform.time.ReplayTime;

/**
 * The database's time, which all replicas share. Read now and then and carried on by the machine's monotonic clock, so
 * a jump of the machine's own clock moves no due time.
 */
@ApplicationScoped
@Typed(DatabaseClock.class)
public class DatabaseClock extends Clock {

    private static final Duration REFRESH = Duration.ofSeconds(30);

    private record Reading(Instant time, long nanos) {}

    private final AgroalDataSource database;
    private final ReplayTime replay;
    // One reader at a time: it takes a connection of its own, and all who wait for one must not need a second.
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Reading last;

    DatabaseClock(AgroalDataSource database, ReplayTime replay) {
        this.database = database;
        this.replay = replay;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        last = read();
    }

    @Override
    public Instant instant() {
        return replay.now().orElseGet(this::databaseTime);
    }

    private Instant databaseTime() {
        if (System.nanoTime() - last.nanos > REFRESH.toNanos() && reading.tryLock()) {
            try {
                last = QuarkusTransaction.suspendingExisting().call(this::read);
            } catch (RuntimeException e) {
                Log.debugf("The database's time is carried on for longer: %s", e.getMessage());
            } finally {
                reading.unlock();
            }
        }
        Reading known = last;
        // In microseconds, as the database keeps it: an answer must tell the same time as the row that is read later.
        return known.time.plusNanos(System.nanoTime() - known.nanos).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The database's time is kept in UTC");
    }

    private Reading read() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return new Reading(row.getObject(1, OffsetDateTime.class).toInstant(), System.nanoTime());
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell the time", e);
        }
    }
}
