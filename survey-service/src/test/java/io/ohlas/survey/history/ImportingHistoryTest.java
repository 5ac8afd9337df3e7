package io.ohlas.survey.history;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Tokens;
import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.response.Invitees.Asker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
class ImportingHistoryTest {

    @Inject
    Invitees invitees;

    @Inject
    ObjectMapper json;

    Asker asker;
    Importer importer;

    @BeforeEach
    void survey() {
        asker = invitees.asker(Importer.questionnaire());
        importer = new Importer(asker);
    }

    @Test
    void keeps_good_rows_and_names_bad_ones_with_what_to_do() {
        JsonPath job =
                importer.finished(importer.order(Importer.dirty(), Map.of()).statusCode(202));

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("done")).isEqualTo(15);
        assertThat(job.getInt("total")).isEqualTo(15);
        assertThat(job.getInt("result.imported")).isEqualTo(5);
        assertThat(job.getInt("result.refused")).isEqualTo(10);
        assertThat(Importer.errors(job))
                .containsExactly(
                        "2 when: '20.7.2015' is no time. Give a date as 2026-03-31 or a time as 2026-03-31T09:30:00Z",
                        "3 score: is empty. Give a whole number from 1 to 10",
                        "4 score: must be 1 to 10. Give a whole number from 1 to 10",
                        "5 score: '7.5' is not a whole number. Give a whole number from 1 to 10",
                        "7 shop: there is no org unit 'NOWHERE'. Set the unit up first, or import with createOrgUnits=true",
                        "10 said: takes at most 10000 characters. Shorten the text",
                        "11 when: '2999-01-01' lies ahead. Give a past time",
                        "12 id: was brought in before. Nothing to do: the earlier row stays as it is",
                        "13 shop: takes 1 to 64 letters, digits and . _ ~ - and must not be a UUID."
                                + " Correct 'bad key!', or leave the cell empty",
                        "14 when: '2015-02-30' is no time. Give a date as 2026-03-31 or a time as 2026-03-31T09:30:00Z");
    }

    @Test
    void stores_each_row_as_it_was_said() {
        importer.finished(importer.order(Importer.dirty(), Map.of()));

        assertThat(stored("r1"))
                .isEqualTo(List.of(10, "FAVOURABLE", "Great, \"really\" great", "2015-07-20 10:00:00+00"));
        assertThat(stored("r6")).isEqualTo(List.of(3, "UNFAVOURABLE", "late\nand cold", "1970-01-01 11:00:00+00"));
        assertThat(stored("r8")).isEqualTo(List.of(8, "NEUTRAL", "cut short", "2015-07-20 21:30:00+00"));
        assertThat(stored("r14").get(2)).isEqualTo("£ “quoted” – žluťoučký 🚀");
    }

    @Test
    void tells_history_apart_in_its_events() throws Exception {
        importer.finished(importer.order(Importer.dirty(), Map.of()));
        UUID response = UUID.fromString((String)
                invitees.row(asker.tenantId(), "select id::text, revision from response where external_id = ?", "r1")
                        .getFirst());

        JsonNode event = json.readTree(
                invitees.events("survey.response-submitted.v1", response).getFirst());

        assertThat(event.at("/imported").asBoolean()).isTrue();
        assertThat(event.at("/opensCases").asBoolean()).isFalse();
        assertThat(event.at("/complete").asBoolean()).isTrue();
        assertThat(event.at("/askedBy").asText()).isEqualTo("import");
        assertThat(event.at("/orgUnitPath").toString()).isEqualTo("[\"PRG\",\"PRG-01\"]");
        assertThat(event.at("/ratings/0/scale").toString()).isEqualTo("{\"low\":1,\"high\":10}");
    }

    @Test
    void its_events_go_on_in_the_trace_of_the_order() {
        String trace = "00-%s-00f067aa0ba902b7-01"
                .formatted(UUID.randomUUID().toString().replace("-", ""));

        importer.finished(
                importer.order(given().header("traceparent", trace), Importer.dirty(), Map.of(), Importer.MAPPING));

        assertThat(invitees.row(
                        asker.tenantId(),
                        "select traceparent, count(*) from outbox where aggregate in (select id::text from response"
                                + " where survey_key = ?) group by traceparent",
                        asker.surveyKey()))
                .isEqualTo(List.of(trace, 5L));
    }

    @Test
    void a_second_import_of_the_same_file_doubles_nothing() {
        importer.finished(importer.order(Importer.dirty(), Map.of()));

        JsonPath again = importer.finished(importer.order(Importer.dirty(), Map.of("openCases", true)));

        assertThat(again.getInt("result.imported")).isZero();
    }

    @Test
    void makes_units_that_nobody_set_up_when_told_to() {
        JsonPath job = importer.finished(importer.order(Importer.dirty(), Map.of("createOrgUnits", true)));

        assertThat(job.getInt("result.orgUnitsCreated")).isOne();
        assertThat(invitees.row(asker.tenantId(), "select key, kind from org_unit where key = ?", "NOWHERE"))
                .isEqualTo(List.of("NOWHERE", "imported"));
    }

    @Test
    void takes_a_form_as_well_and_semicolons() {
        String file = "shop;score;said;when\nPRG-01;9;dobr\u00fd;20.7.2015\n";
        String mapping =
                """
                {"rating":{"column":"score","question":"nps"},"comment":{"column":"said","question":"why"},
                 "submittedAt":{"column":"when","format":"d.M.yyyy"}}""";
        JsonPath job = importer.finished(given().auth()
                .oauth2(Tokens.of(asker.tenantId(), "partner"))
                .multiPart("survey", asker.surveyKey())
                .multiPart("mapping", mapping)
                .multiPart("charset", "windows-1250")
                .multiPart("file", "history.csv", file.getBytes(Charset.forName("windows-1250")), "text/csv")
                .post("/api/v1/imports/responses")
                .then()
                .statusCode(202));

        assertThat(job.getInt("result.imported")).isOne();
        assertThat(invitees.row(asker.tenantId(), "select comment, rating from response where asked_by = ?", "IMPORT"))
                .isEqualTo(List.of("dobr\u00fd", 9));
    }

    @Test
    void says_at_once_what_does_not_fit() {
        importer.order(Importer.dirty(), Map.of(), "{\"rating\":{\"column\":\"points\",\"question\":\"why\"}}")
                .statusCode(422)
                .body("type", equalTo("/problems/import-refused"))
                .body("errors.pointer", hasItem("/mapping/rating/column"))
                .body("errors.pointer", hasItem("/mapping/rating/question"))
                .body("errors.pointer", hasItem("/mapping/submittedAt"));
        importer.order(Importer.dirty(), Map.of(), "{").statusCode(422).body("errors.pointer", hasItem("/mapping"));
        importer.order("a,\"b".getBytes(StandardCharsets.UTF_8), Map.of()).statusCode(422);
        importer.order(new byte[0], Map.of()).statusCode(422);
    }

    private List<?> stored(String externalId) {
        return invitees.row(
                asker.tenantId(),
                "select rating, band, comment, (submitted_at at time zone 'UTC')::text || '+00'"
                        + " from response where external_id = ?",
                externalId);
    }
}
