package io.ohlas.scoring.zone;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Tokens;
import io.ohlas.scoring.Broker;
import io.ohlas.scoring.Given;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Days begin at local midnight. Europe/Prague is UTC+1 in winter and UTC+2 in summer; in 2026 the clock moves on
 * 29 March and 25 October (IANA tz database).
 */
@QuarkusTest
class TenantZoneTest {

    @Inject
    Broker broker;

    final UUID tenant = UUID.randomUUID();

    @Test
    void days_begin_at_local_midnight_in_winter_and_in_summer() {
        configure(1, "Europe/Prague");
        answer("2026-03-27T22:59:59.999Z"); // 27th, a second before midnight in winter
        answer("2026-03-27T23:00:00Z"); // 28th
        answer("2026-03-28T22:59:59Z"); // 28th
        answer("2026-03-28T23:00:00Z"); // 29th, the short day begins
        answer("2026-03-29T21:59:59Z"); // 29th, already summer
        answer("2026-03-29T22:00:00Z"); // 30th

        awaitDays(List.of(1, 2, 2, 1), "2026-03-27", "2026-03-30");
    }

    @Test
    void the_long_day_has_twenty_five_hours() {
        configure(1, "Europe/Prague");
        answer("2026-10-24T22:00:00Z"); // 25th begins, summer
        answer("2026-10-25T00:30:00Z"); // 02:30 for the first time
        answer("2026-10-25T01:30:00Z"); // 02:30 again
        answer("2026-10-25T22:59:59Z"); // a second before midnight, winter
        answer("2026-10-25T23:00:00Z"); // 26th

        awaitDays(List.of(0, 4, 1), "2026-10-24", "2026-10-26");
    }

    @Test
    void a_changed_zone_moves_answers_to_their_new_days() {
        answer("2026-03-28T22:59:59Z");
        answer("2026-03-28T23:00:00Z");
        answer("2026-03-29T22:00:00Z");
        awaitDays(List.of(2, 1, 0), "2026-03-28", "2026-03-30");

        configure(1, "Europe/Prague");
        awaitDays(List.of(1, 1, 1), "2026-03-28", "2026-03-30");

        configure(3, "America/New_York");
        awaitDays(List.of(2, 1, 0), "2026-03-28", "2026-03-30");

        // An older setting that comes late changes nothing.
        configure(2, "Asia/Tokyo");
        answer("2026-03-29T23:00:00Z");
        awaitDays(List.of(2, 2, 0), "2026-03-28", "2026-03-30");
        assertThat(byDay("2026-03-28", "2026-03-30").getString("timeZone")).isEqualTo("America/New_York");
    }

    @Test
    void weeks_begin_on_monday_and_months_are_named_by_year_and_month() {
        answer("2026-03-01T12:00:00Z"); // a Sunday
        answer("2026-03-02T12:00:00Z"); // a Monday
        awaitDays(List.of(1, 1), "2026-03-01", "2026-03-02");

        assertThat(report("week", "2026-03-01", "2026-03-02").getList("items.key"))
                .containsExactly("2026-02-23", "2026-03-02");
        assertThat(report("week", "2026-03-01", "2026-03-02").getList("items.n"))
                .containsExactly(1, 1);
        assertThat(report("month", "2026-02-28", "2026-03-02").getList("items.key"))
                .containsExactly("2026-02", "2026-03");
        assertThat(report("month", "2026-02-28", "2026-03-02").getList("items.n"))
                .containsExactly(0, 2);
    }

    private void configure(long sequence, String zone) {
        broker.send(
                tenant,
                Given.TENANT_CONFIGURED,
                Given.event(Given.TENANT_CONFIGURED)
                        .put("tenantId", tenant.toString())
                        .put("sequence", sequence)
                        .put("timeZone", zone)
                        .encode());
    }

    private void answer(String submittedAt) {
        broker.send(
                tenant,
                Given.RESPONSE_SUBMITTED,
                Given.at(Given.nps(9), submittedAt).encode());
    }

    private void awaitDays(List<Integer> counts, String from, String to) {
        await().atMost(10, SECONDS)
                .untilAsserted(() ->
                        assertThat(byDay(from, to).<Integer>getList("items.n")).isEqualTo(counts));
    }

    private JsonPath byDay(String from, String to) {
        return report("day", from, to);
    }

    private JsonPath report(String groupBy, String from, String to) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get("/api/v1/scores?metric=nps&from=%s&to=%s&groupBy=%s".formatted(from, to, groupBy))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
