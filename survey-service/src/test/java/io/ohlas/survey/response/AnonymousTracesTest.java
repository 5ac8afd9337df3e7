package io.ohlas.survey.response;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.EmployeeSurvey;
import io.ohlas.survey.testing.EmployeeSurvey.Asked;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What is stored of an employee's answer, and what other services are told of it. */
@QuarkusTest
class AnonymousTracesTest {

    @Inject
    Invitees invitees;

    EmployeeSurvey survey;
    UUID response;

    @BeforeEach
    void answer() {
        survey = EmployeeSurvey.published();
        response = survey.answer(survey.ask(), 2, "my boss shouts");
    }

    @Test
    void the_event_tells_ratings_unit_and_day() {
        var event =
                new JsonObject(invitees.events(ResponseSubmitted.TYPE, response).getFirst());

        assertThat(event.getBoolean("anonymous")).isTrue();
        assertThat(event.getBoolean("opensCases")).isFalse();
        assertThat(event.getString("orgUnit")).isEqualTo("PRG-01");
        assertThat(event.getJsonArray("ratings").getJsonObject(0).getInteger("rating"))
                .isEqualTo(2);
        assertThat(event.getJsonArray("comments")).isEmpty();
        for (String trace : List.of(
                "contactId",
                "interactionId",
                "invitationId",
                "employee",
                "program",
                "touchpoint",
                "channel",
                "segment",
                "language",
                "yearlyValue",
                "occurredAt",
                "startedAt",
                "recoveryOf")) {
            assertThat(event.getValue(trace)).as(trace).isNull();
        }
        assertThat(Instant.parse(event.getString("submittedAt"))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalTime())
                .isEqualTo(LocalTime.NOON);
        assertThat(response.version()).isEqualTo(4);
    }

    @Test
    void events_of_the_invitation_do_not_tell_that_it_was_answered() {
        given().post("/api/public/v1/invitations/" + survey.ask().token() + "/opened");
        Asked other = survey.ask();
        given().post("/api/public/v1/invitations/" + other.token() + "/opened")
                .then()
                .statusCode(204);

        List<String> events = invitees.events("survey.invitation-changed.v1", UUID.fromString(other.invitationId()));

        assertThat(events).isNotEmpty().allSatisfy(event -> assertThat(event)
                .doesNotContain("opened")
                .doesNotContain(other.contactId())
                .doesNotContain(other.interactionId()));
    }

    @Test
    void what_is_stored_leads_to_no_person() {
        List<?> row = invitees.row(
                survey.bank().tenant(),
                """
                select r.contact_id, r.interaction_id, r.employee, r.segment, r.occurred_at, i.response_id,
                    i.started_at, i.completed_at, i.opened_at
                from response r join invitation i on i.tenant_id = r.tenant_id and i.id = r.invitation_id
                where r.id = cast(? as uuid)
                """,
                response.toString());

        assertThat(row).containsOnlyNulls();
    }
}
