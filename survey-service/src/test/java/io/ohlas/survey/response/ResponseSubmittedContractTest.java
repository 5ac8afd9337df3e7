package io.ohlas.survey.response;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ResponseSubmittedContractTest {

    @Inject
    Invitees invitees;

    @Inject
    ObjectMapper json;

    @Test
    void event_keeps_to_its_schema_and_says_all_that_is_known() throws Exception {
        var invitee = invitees.invite(invitees.asker(Questionnaires.afterDelivery()));
        UUID response = submit(
                invitee.token(),
                """
                {"revision":3,"finished":true,"answers":[{"question":"nps","rating":3},
                 {"question":"why","text":"late again"},{"question":"what","choices":["late"]}]}""");

        JsonNode event =
                json.readTree(invitees.events(ResponseSubmitted.TYPE, response).getFirst());

        assertThat(flaws("survey.response-submitted", event)).isEmpty();
        assertThat(event.at("/ratings/0").toString())
                .isEqualTo("{\"question\":\"nps\",\"metric\":\"nps\",\"rating\":3,"
                        + "\"scale\":{\"low\":0,\"high\":10},\"band\":\"unfavourable\","
                        + "\"bands\":{\"unfavourableTo\":6,\"favourableFrom\":9},\"headline\":true}");
        assertThat(event.at("/comments/0/text").asText()).isEqualTo("late again");
        assertThat(event.at("/choices/what/0").asText()).isEqualTo("late");
        assertThat(event.at("/sequence").asInt()).isEqualTo(3);
        assertThat(event.at("/complete").asBoolean()).isTrue();
        assertThat(event.at("/orgUnitPath").toString()).isEqualTo("[\"PRG\",\"PRG-01\"]");
        assertThat(event.at("/contactId").asText())
                .isEqualTo(invitee.contactId().toString());
        assertThat(event.at("/yearlyValue").toString()).isEqualTo("{\"amount\":\"12000.00\",\"currency\":\"CZK\"}");
        assertThat(event.at("/askedBy").asText()).isEqualTo("email");
        assertThat(event.at("/contactChannels").toString()).isEqualTo("[]");
        assertThat(event.at("/opensCases").asBoolean()).isTrue();
    }

    @Test
    void invitation_tells_its_opening_and_leaves_the_answer_to_the_response() throws Exception {
        var invitee = invitees.invite(invitees.asker(Questionnaires.afterDelivery()));
        given().post("/api/public/v1/invitations/" + invitee.token() + "/opened");
        submit(invitee.token(), "{\"revision\":1,\"answers\":[{\"question\":\"nps\",\"rating\":3}]}");
        UUID response = submit(
                invitee.token(),
                "{\"revision\":2,\"finished\":true,\"answers\":[{\"question\":\"nps\",\"rating\":4}]}");

        List<String> steps = invitees.events("survey.invitation-changed.v1", invitee.invitationId());

        assertThat(steps).hasSize(1);
        JsonNode opened = json.readTree(steps.getFirst());
        assertThat(flaws("survey.invitation-changed", opened)).isEmpty();
        assertThat(opened.at("/state").asText()).isEqualTo("opened");
        assertThat(opened.at("/sequence").asInt()).isEqualTo(3);
        assertThat(invitees.events("survey.response-submitted.v1", response)).hasSize(2);
    }

    private static UUID submit(String token, String body) {
        return UUID.fromString(given().contentType("application/json")
                .body(body)
                .put("/api/public/v1/invitations/" + token + "/response")
                .then()
                .statusCode(200)
                .extract()
                .path("responseId"));
    }

    private static List<String> flaws(String contract, JsonNode event) {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(ResponseSubmittedContractTest.class.getResourceAsStream(
                        "/contracts/" + contract + "/v1.schema.json"));
        return schema
                .validate(event, execution -> execution.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
