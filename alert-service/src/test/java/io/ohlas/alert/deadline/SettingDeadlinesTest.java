package io.ohlas.alert.deadline;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.alert.testing.Broker;
import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class SettingDeadlinesTest {

    final UUID tenant = UUID.randomUUID();
    final Inbox admin = Inbox.of(tenant, List.of(), "tenant-admin");

    @BeforeEach
    void setUpTheTenant() {
        var response = Response.unhappy();
        response.sendTo(tenant);
        admin.caseOf(response.contact());
    }

    @Test
    void a_policy_is_changed_on_the_version_that_was_read() {
        String etag = admin.request().get("/api/v1/sla-policies/high").header("ETag");
        var body = Map.of("firstContact", "PT45M", "resolution", "PT6H", "calendar", "standard");

        put("/api/v1/sla-policies/high", body, null).statusCode(428);
        put("/api/v1/sla-policies/high", body, etag).statusCode(200).body("firstContact", is("PT45M"));
        put("/api/v1/sla-policies/high", body, etag).statusCode(412);
        admin.request().get("/api/v1/sla-policies/urgent").then().statusCode(404);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"PT59S,PT1H,422", "PT1M,PT1M,200", "PT2M,PT119S,422", "PT1H,PT2000H,200", "PT1H,PT2000H1S,422"})
    void promises_stay_within_bounds(String firstContact, String resolution, int status) {
        var body = Map.of("firstContact", firstContact, "resolution", resolution, "calendar", "standard");
        put("/api/v1/sla-policies/normal", body, "*").statusCode(status);
    }

    @Test
    void a_calendar_of_ones_own_counts_for_a_policy() {
        var hours = Map.of(
                "timeZone",
                "Europe/Warsaw",
                "country",
                "PL",
                "hours",
                Map.of(
                        "monday",
                        List.of(Map.of("from", "08:00", "to", "12:00"), Map.of("from", "13:00", "to", "17:00"))));
        put("/api/v1/calendars/siesta", hours, null).statusCode(200).body("hours.monday[1].from", is("13:00"));

        put(
                        "/api/v1/sla-policies/normal",
                        Map.of("firstContact", "PT1H", "resolution", "PT8H", "calendar", "siesta"),
                        "*")
                .statusCode(200);
        put(
                        "/api/v1/sla-policies/normal",
                        Map.of("firstContact", "PT1H", "resolution", "PT8H", "calendar", "none"),
                        "*")
                .statusCode(422)
                .body("detail", containsString("no calendar 'none'"));
    }

    @Test
    void a_calendar_nobody_could_work_by_is_refused() {
        put("/api/v1/calendars/never", Map.of("timeZone", "UTC", "hours", Map.of()), null)
                .statusCode(422)
                .body("type", is("/problems/calendar-rejected"));
        put(
                        "/api/v1/calendars/never",
                        Map.of(
                                "timeZone",
                                "Mars/Base",
                                "hours",
                                Map.of("monday", List.of(Map.of("from", "08:00", "to", "12:00")))),
                        null)
                .statusCode(422);
    }

    @Test
    void the_newest_word_of_the_tenants_zone_counts_in_whatever_order_it_comes() {
        configure(2, "Europe/Warsaw");
        configure(1, "Asia/Tokyo");

        admin.request().get("/api/v1/calendars").then().body("items.timeZone", contains("Europe/Warsaw"));
        configure(3, "Europe/Rome");
        admin.request().get("/api/v1/calendars").then().body("items.timeZone", contains("Europe/Rome"));
    }

    private void configure(int sequence, String zone) {
        Broker.deliver(
                tenant,
                "gateway.tenant-configured.v1",
                "{\"sequence\":%d,\"timeZone\":\"%s\",\"country\":\"CZ\"}".formatted(sequence, zone));
    }

    private ValidatableResponse put(String path, Object body, String etag) {
        var request = admin.request().body(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.put(path).then();
    }
}
