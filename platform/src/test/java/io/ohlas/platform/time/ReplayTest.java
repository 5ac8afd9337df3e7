package io.ohlas.platform.time;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@TestProfile(ReplayTest.Enabled.class)
class ReplayTest {

    public static class Enabled implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ohlas.replay.enabled", "true");
        }
    }

    /** Two timers of a service: it notes at what time of its clock each goes off. */
    @Singleton
    static class TestTimers implements DueTimers {

        private final List<Instant> due = new CopyOnWriteArrayList<>();
        private final List<Instant> wentOff = new CopyOnWriteArrayList<>();

        @Inject
        Clock clock;

        @Inject
        AgroalDataSource database;

        @Override
        public void look() {
            due.stream().filter(at -> !at.isAfter(clock.instant())).forEach(at -> {
                wentOff.add(clock.instant());
                due.remove(at);
            });
            store();
        }

        @Override
        public Duration grain() {
            return Duration.ZERO;
        }

        private void store() {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("delete from timer");
                for (Instant at : due) {
                    statement.execute("insert into timer (execution_time) values ('%s')".formatted(at));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final Instant PAST = Instant.parse("2026-03-02T08:00:00Z");

    @TestHTTPResource(management = true)
    URI management;

    @Inject
    Clock clock;

    @Inject
    TestTimers timers;

    @AfterEach
    void endTheReplay() {
        timers.due.clear();
        timers.wentOff.clear();
        given().delete(clock()).then().statusCode(204);
    }

    @Test
    void the_clock_goes_on_from_where_it_was_set_and_tells_the_true_time_after_the_end() {
        set(Optional.empty(), PAST).statusCode(204);
        assertThat(clock.instant()).isBetween(PAST, PAST.plusSeconds(30));
        set(Optional.of(PAST), PAST.plusSeconds(86_400)).statusCode(204);
        assertThat(clock.instant()).isBetween(PAST.plusSeconds(86_400), PAST.plusSeconds(86_430));

        given().delete(clock()).then().statusCode(204);

        assertThat(clock.instant()).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
    }

    @Test
    void timers_go_off_on_the_way_each_when_it_is_due() {
        set(Optional.empty(), PAST).statusCode(204);
        timers.due.addAll(List.of(PAST.plusSeconds(7_200), PAST.plusSeconds(3_600), PAST.plusSeconds(90_000)));
        timers.look();

        set(Optional.of(PAST), PAST.plusSeconds(86_400)).statusCode(204);

        assertThat(timers.wentOff).hasSize(2);
        assertThat(timers.wentOff.get(0)).isBetween(PAST.plusSeconds(3_600), PAST.plusSeconds(3_660));
        assertThat(timers.wentOff.get(1)).isBetween(PAST.plusSeconds(7_200), PAST.plusSeconds(7_260));
    }

    @Test
    void a_service_that_lost_its_place_refuses_to_go_on() {
        set(Optional.of(PAST), PAST.plusSeconds(60)).statusCode(409).body(containsString("was set to nothing last"));
    }

    @Test
    void a_replay_goes_neither_back_nor_beyond_the_present() {
        set(Optional.empty(), PAST).statusCode(204);

        set(Optional.of(PAST), PAST.minusSeconds(1)).statusCode(409);
        set(Optional.of(PAST), Instant.now().plusSeconds(60)).statusCode(409);
        put("?to=yesterday").statusCode(400);
    }

    private ValidatableResponse set(Optional<Instant> from, Instant to) {
        return put("?to=" + to + from.map(at -> "&from=" + at).orElse(""));
    }

    private ValidatableResponse put(String query) {
        return given().put(clock() + query).then();
    }

    private String clock() {
        return management.resolve("/replay/clock").toString();
    }
}
