package io.ohlas.survey.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.platform.testing.Tokens;
import io.ohlas.survey.questionnaire.Questionnaire;
import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.response.Invitees.Asker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

/** Answers of an earlier employee survey, brought in from elsewhere. */
@QuarkusTest
class ImportingAnonymousHistoryTest {

    // Late in the evening: in the tenant's zone it is the next day.
    static final byte[] FILE = "id,when,shop,score,said,who\nr1,2026-03-31T22:30:00Z,PRG-01,3,my boss shouts,Karel\n"
            .getBytes(StandardCharsets.UTF_8);

    @Inject
    Invitees invitees;

    Asker asker;
    Importer importer;

    @BeforeEach
    void survey() {
        Questionnaire named = Importer.questionnaire();
        asker = invitees.asker(
                new Questionnaire(named.languages(), named.defaultLanguage(), named.questions(), null, true));
        importer = new Importer(asker);
    }

    @Test
    void only_unit_and_day_are_kept() {
        importer.finished(importer.order(FILE, Map.of("openCases", true)));

        List<?> row = invitees.row(
                asker.tenantId(),
                "select id::text, submitted_at::text, channel, language, opens_cases::text from response"
                        + " where external_id = 'r1'");
        var event =
                new JsonObject(invitees.events("survey.response-submitted.v1", UUID.fromString((String) row.getFirst()))
                        .getFirst());

        assertThat(row.subList(1, 5)).isEqualTo(Arrays.asList("2026-04-01 10:00:00+00", null, null, "false"));
        assertThat(event.getString("submittedAt")).isEqualTo("2026-04-01T10:00:00Z");
        assertThat(event.getBoolean("anonymous")).isTrue();
        assertThat(event.getBoolean("opensCases")).isFalse();
        assertThat(event.getString("orgUnit")).isEqualTo("PRG-01");
        assertThat(event.getJsonArray("comments")).isEmpty();
        given().auth()
                .oauth2(Tokens.of(asker.tenantId(), "tenant-admin"))
                .get("/api/v1/responses")
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "segment", "persona", "attributes"})
    void nothing_that_leads_to_somebody_may_be_mapped(String field) {
        String source = field.equals("attributes") ? "{\"name\":\"who\"}" : "\"who\"";
        String mapping = Importer.MAPPING.replaceFirst("\\{", "{\"%s\":%s,".formatted(field, source));

        importer.order(FILE, Map.of(), mapping).statusCode(422).body("errors.pointer", hasItem("/mapping/" + field));
    }
}
