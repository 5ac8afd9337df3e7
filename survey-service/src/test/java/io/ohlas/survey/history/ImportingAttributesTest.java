package io.ohlas.survey.history;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Tokens;
import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.response.Invitees.Asker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What a file knows of the customer and of the occasion comes along. */
@QuarkusTest
class ImportingAttributesTest {

    private static final String FILE =
            """
            id,when,score,Customer group,kind,Region col
            r1,2026-05-04,9,gold,saver,"Morava, south"
            r2,2026-05-04,9,,,
            """;
    private static final String MAPPING =
            """
            {"rating":{"column":"score","question":"nps"},"submittedAt":{"column":"when"},
             "externalId":{"column":"id"},"segment":{"column":"Customer group"},"persona":{"column":"kind"},
             "attributes":{"region":"Region col","source":{"value":"old system"}}}""";

    @Inject
    Invitees invitees;

    Asker asker;
    Importer importer;

    @BeforeEach
    void survey() {
        asker = invitees.asker(Importer.questionnaire());
        importer = new Importer(asker);
        importer.finished(importer.order(FILE.getBytes(StandardCharsets.UTF_8), Map.of(), MAPPING));
    }

    @Test
    void segment_and_persona_are_in_the_event() {
        JsonObject known = event("r1");
        JsonObject unknown = event("r2");

        assertThat(known.getString("segment")).isEqualTo("gold");
        assertThat(unknown.getString("segment")).isNull();
        assertThat(stored("r1").getString("persona")).isEqualTo("saver");
    }

    @Test
    void attributes_are_shown_with_the_response() {
        assertThat(stored("r1").getMap("attributes"))
                .isEqualTo(Map.of("region", "Morava, south", "source", "old system"));
        assertThat(stored("r2").getMap("attributes")).isEqualTo(Map.of("source", "old system"));
        assertThat(stored("r1").getString("segment")).isEqualTo("gold");
    }

    @Test
    void attributes_are_not_shown_to_analysts_who_work_with_people_unnamed() {
        assertThat(stored("r1", "analyst").getMap("attributes")).isNull();
    }

    private JsonObject event(String externalId) {
        return new JsonObject(
                invitees.events("survey.response-submitted.v1", id(externalId)).getFirst());
    }

    private JsonPath stored(String externalId) {
        return stored(externalId, "partner");
    }

    private JsonPath stored(String externalId, String role) {
        return given().auth()
                .oauth2(Tokens.of(asker.tenantId(), role))
                .get("/api/v1/responses/" + id(externalId))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID id(String externalId) {
        return UUID.fromString((String)
                invitees.row(asker.tenantId(), "select id::text, 1 from response where external_id = ?", externalId)
                        .getFirst());
    }
}
