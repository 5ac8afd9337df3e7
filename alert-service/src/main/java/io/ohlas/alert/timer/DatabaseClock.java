package io.ohlas.alert.timer;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

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
    private volatile Reading last;

    DatabaseClock(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Instant instant() {
        Reading reading = last;
        if (reading == null || System.nanoTime() - reading.nanos > REFRESH.toNanos()) {
            reading = refresh(reading);
        }
        return reading.time.plusNanos(System.nanoTime() - reading.nanos);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The database's time is kept in UTC");
    }

    private Reading refresh(Reading known) {
        try {
            last = QuarkusTransaction.suspendingExisting().call(this::read);
        } catch (Exception e) {
            if (known == null) {
                throw e;
            }
            Log.debugf("The database's time is carried on for longer: %s", e.getMessage());
            return known;
        }
        return last;
    }

    private Reading read() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return new Reading(row.getObject(1, OffsetDateTime.class).toInstant(), System.nanoTime());
        }
    }
}
