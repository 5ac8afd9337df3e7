package io.ohlas.alert.unreached;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.alert.testing.Broker;
import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ClosingUnreachedTest {

    static final String PATH = "/api/v1/unreached-policy";

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    final UUID tenant = UUID.randomUUID();
    final Inbox agent = Inbox.ofAgent(tenant, "PRG-01");
    final Inbox admin = Inbox.of(tenant, List.of(), "tenant-admin");

    @Test
    void a_customer_of_two_channels_is_unreached_after_three_attempts_on_two_days_over_both() {
        String id = claimed(List.of("email", "phone"));
        refused(id, "3 more attempts, 2 more days, 2 more channels");
        attempt(id, "phone");
        attempt(id, "phone");
        attempt(id, "phone");
        refused(id, "1 more day, 1 more channel");
        attempt(id, "email");
        refused(id, "1 more day");
        agent.get(id)
                .body("allowed", not(hasItem("close-unreached")))
                .body("unreached.needed.days", is(2))
                .body("unreached.made.attempts", is(4));

        tried(id, 101, Instant.now().minus(1, ChronoUnit.DAYS));

        agent.get(id).body("allowed", hasItem("close-unreached"));
        agent.step(id, "close-unreached", Map.of("note", "gone"))
                .statusCode(200)
                .body("status", is("closed_unreached"))
                .body("unreached", nullValue());
    }

    @Test
    void a_customer_with_one_channel_is_tried_over_that() {
        put(Map.of("attempts", 2, "days", 1, "channels", 2), "*").statusCode(200);
        String id = claimed(List.of("phone"));
        attempt(id, "phone");
        refused(id, "1 more attempt");
        attempt(id, "phone");
        agent.step(id, "close-unreached", Map.of("note", "gone")).statusCode(200);
    }

    @Test
    void days_are_those_of_the_tenant() {
        Broker.deliver(
                tenant,
                "gateway.tenant-configured.v1",
                "{\"sequence\":1,\"timeZone\":\"Pacific/Auckland\",\"country\":null}");
        put(Map.of("attempts", 2, "days", 2, "channels", 1), "*").statusCode(200);
        String id = claimed(null);
        // One UTC day, and two in Auckland, thirteen hours ahead.
        Instant day = Instant.parse("2026-02-02T00:00:00Z");
        tried(id, 101, day.plus(10, ChronoUnit.HOURS));
        tried(id, 102, day.plus(659, ChronoUnit.MINUTES));
        refused(id, "1 more day");
        tried(id, 103, day.plus(11, ChronoUnit.HOURS));
        agent.step(id, "close-unreached", Map.of("note", "gone")).statusCode(200);
    }

    @Test
    void attempts_of_an_earlier_opening_do_not_count() {
        put(Map.of("attempts", 1, "days", 1, "channels", 1), "*").statusCode(200);
        String id = claimed(null);
        attempt(id, "phone");
        agent.step(id, "close-unreached", Map.of("note", "gone")).statusCode(200);
        agent.step(id, "reopen", Map.of("note", "called back")).statusCode(200);
        refused(id, "1 more attempt, 1 more day, 1 more channel");
    }

    @Test
    void nobody_tries_to_reach_an_anonymous_customer() {
        Response.unhappy().by(null).at("BANK", "PRG-01").sendTo(tenant);
        String id = awaitOne();
        agent.step(id, "claim", Map.of())
                .statusCode(200)
                .body("firstContact.dueAt", nullValue())
                .body("allowed", hasItem("resolve"))
                .body("allowed", hasItem("close-unreached"));
        agent.step(id, "resolve", Map.of("rootCause", "delivery.late", "action", "apology"))
                .statusCode(200)
                .body("firstContact.metAt", nullValue());
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "0,1,1,422",
        "1,1,1,200",
        "20,10,2,200",
        "21,10,2,422",
        "20,11,2,422",
        "20,0,2,422",
        "2,3,1,422",
        "3,2,3,422"
    })
    void policies_stay_within_bounds(int attempts, int days, int channels, int status) {
        put(Map.of("attempts", attempts, "days", days, "channels", channels), "*")
                .statusCode(status);
    }

    @Test
    void a_policy_is_changed_by_an_admin_on_the_version_that_was_read() {
        String etag = agent.request()
                .get(PATH)
                .then()
                .body("attempts", is(3))
                .extract()
                .header("ETag");
        var body = Map.of("attempts", 5, "days", 2, "channels", 1);
        put(body, null).statusCode(428);
        put(body, etag).statusCode(200).body("attempts", is(5));
        put(body, etag).statusCode(412);
        agent.request().header("If-Match", "*").body(body).put(PATH).then().statusCode(403);
        agent.request().get(PATH).then().body("days", is(2));
    }

    @Test
    void what_decides_how_cases_may_end_is_changed_by_a_person() {
        given().auth()
                .oauth2(Tokens.ofClient(tenant, "tenant-admin"))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("attempts", 1, "days", 1, "channels", 1))
                .put(PATH)
                .then()
                .statusCode(403)
                .body("type", is("/problems/person-required"));
        agent.request().get(PATH).then().body("attempts", is(3));
    }

    private ValidatableResponse put(Map<String, Integer> body, String etag) {
        var request = admin.request().body(body);
        return (etag == null ? request : request.header("If-Match", etag))
                .put(PATH)
                .then();
    }

    private String claimed(List<String> channels) {
        var response = Response.unhappy().with("contactChannels", channels);
        response.sendTo(tenant);
        String id = agent.caseOf(response.contact());
        agent.step(id, "claim", Map.of()).statusCode(200);
        return id;
    }

    private String awaitOne() {
        return await().until(() -> agent.list("queue=PRG-01").getString("items[0].id"), id -> id != null);
    }

    private void attempt(String id, String channel) {
        agent.step(id, "contact-attempts", Map.of("channel", channel, "outcome", "no_answer"))
                .statusCode(201);
    }

    private void refused(String id, String missing) {
        agent.step(id, "close-unreached", Map.of("note", "gone"))
                .statusCode(409)
                .body("type", is("/problems/step-not-allowed"))
                .body("detail", containsString("it takes "))
                .body("detail", endsWith("still missing: " + missing));
    }

    /** An attempt of an earlier time; history can be added to, never changed. */
    private void tried(String id, int sequence, Instant at) {
        tenants.with(tenant, () -> QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update customer_case set tried = true where id = :id")
                    .setParameter("id", UUID.fromString(id))
                    .executeUpdate();
            entities.createNativeQuery(
                            """
                            insert into case_change
                                (tenant_id, id, case_id, sequence, changed_at, type, from_status, to_status, channel)
                            values (:tenant, :change, :id, :sequence, :at, 'contact_attempt', 'assigned', 'assigned',
                                    'phone')
                            """)
                    .setParameter("tenant", tenant)
                    .setParameter("change", UUID.randomUUID())
                    .setParameter("id", UUID.fromString(id))
                    .setParameter("sequence", sequence)
                    .setParameter("at", at)
                    .executeUpdate();
        }));
    }
}
