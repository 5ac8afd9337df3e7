package io.ohlas.scoring.metric;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.TestBroker;
import io.ohlas.platform.testing.Tokens;
import io.ohlas.scoring.Broker;
import io.ohlas.scoring.Given;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** A metric can be reported from the moment a survey that asks it is published. */
@QuarkusTest
class LearningMetricsTest {

    @Inject
    Broker broker;

    final UUID tenant = UUID.randomUUID();

    @Test
    void a_metric_without_answers_is_empty_and_one_that_nobody_asks_is_refused() {
        scores("parcel", "").statusCode(422).body("errors[0].pointer", containsString("metric"));

        publish(Given.event(Given.SURVEY_PUBLISHED));

        scores("parcel", "")
                .statusCode(200)
                .body("metric.key", is("parcel"))
                .body("metric.formula", is("100 * share of 4 to 5"))
                .body("total.n", is(0))
                .body("total.score", nullValue())
                .body("$", not(hasKey("versions")));
        scores("parcel", "&groupBy=month").statusCode(200).body("total.n", is(0));
        given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get("/api/v1/scores/compare?metric=parcel&a.channel=web&b.channel=shop&from=2026-03-01&to=2026-03-31")
                .then()
                .statusCode(200)
                .body("a.n", is(0))
                .body("b.n", is(0));
        scores("parcels", "").statusCode(422);
    }

    @Test
    void what_is_answered_later_counts_in_the_version_that_was_learned() {
        publish(Given.event(Given.SURVEY_PUBLISHED)
                .put("metrics", new JsonArray().add(asked("parcel", 1, 5, 2, 4)).add(asked("parcel", 1, 7, 3, 6))));

        submit(Given.rating("q", "parcel", 7, 1, 7, 3, 6));

        scores("parcel", "").body("metric.version", is(2)).body("total.n", is(1));
    }

    @Test
    void the_same_survey_told_twice_is_learned_once() {
        JsonObject published = Given.event(Given.SURVEY_PUBLISHED);
        publish(published);
        publish(published.put("version", 3));

        scores("parcel", "").body("metric.version", is(1));
        scores("nps", "").body("metric.version", is(1));
    }

    private static JsonObject asked(String metric, int low, int high, int unfavourableTo, int favourableFrom) {
        return new JsonObject()
                .put("metric", metric)
                .put("scale", new JsonObject().put("low", low).put("high", high))
                .put(
                        "bands",
                        new JsonObject().put("unfavourableTo", unfavourableTo).put("favourableFrom", favourableFrom));
    }

    private void publish(JsonObject event) {
        deliver(Given.SURVEY_PUBLISHED, event);
    }

    private void submit(JsonObject rating) {
        deliver(Given.RESPONSE_SUBMITTED, Given.nps(9).put("ratings", new JsonArray().add(rating)));
    }

    private void deliver(String type, JsonObject event) {
        UUID message = UUID.randomUUID();
        broker.send(message, tenant, type, event.encode());
        TestBroker.awaitHandled(message);
    }

    private ValidatableResponse scores(String metric, String more) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get("/api/v1/scores?metric=%s&from=2026-03-01&to=2026-03-31%s".formatted(metric, more))
                .then();
    }
}
