package io.ohlas.survey.history;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.survey.response.Invitees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

/** A row is bounded as the API bounds the same fields; one that breaks a bound is named and spoils no other. */
@QuarkusTest
class BoundsOfRowsTest {

    private static final String MAPPING =
            """
            {"rating":{"column":"score","question":"nps"},"submittedAt":{"column":"when"},
             "orgUnit":{"column":"orgUnit"},"touchpoint":{"column":"touchpoint"},"channel":{"column":"channel"},
             "language":{"column":"language"},"externalId":{"column":"externalId"},"contact":{"column":"contact"},
             "segment":"segment","persona":"persona","attributes":{"region":"region"}}""";

    @Inject
    Invitees invitees;

    Importer importer;

    @BeforeEach
    void survey() {
        importer = new Importer(invitees.asker(Importer.questionnaire()));
    }

    @ParameterizedTest
    @CsvSource({
        "externalId, 3000, size must be between 1 and 200",
        "externalId, 201, size must be between 1 and 200",
        "language, 3000, is not a language tag",
        "language, 4, is not a language tag",
        "contact, 201, size must be between 1 and 200",
        "segment, 65, size must be between 0 and 64",
        "persona, 65, size must be between 0 and 64",
        "region, 501, size must be between 0 and 500",
        "channel, 65, 'takes 1 to 64 letters, digits and . _ ~ -'",
        "orgUnit, 65, 'takes 1 to 64 letters, digits and . _ ~ - and must not be a UUID'",
        "touchpoint, 65, 'takes 1 to 64 letters, digits and . _ ~ - and must not be a UUID'"
    })
    void a_text_beyond_its_bound_is_named_and_spoils_no_other_row(String column, int length, String detail) {
        JsonPath job = imported(column, noise(length), Map.of("createOrgUnits", true));

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("result.imported")).isOne();
        assertThat(job.getInt("errors[0].row")).isOne();
        assertThat(job.getString("errors[0].column")).isEqualTo(column);
        assertThat(job.getString("errors[0].detail")).isEqualTo(detail);
        assertThat(job.getList("errors")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "externalId, 200",
        "language, 3",
        "segment, 64",
        "persona, 64",
        "region, 500",
        "channel, 64",
        "orgUnit, 64"
    })
    void a_text_just_within_its_bound_is_taken(String column, int length) {
        JsonPath job = imported(column, noise(length), Map.of("createOrgUnits", true));

        assertThat(job.getInt("result.imported")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "EN", "cs_CZ", "c", "-"})
    void a_language_that_is_no_tag_is_refused(String language) {
        JsonPath job = imported("language", language, Map.of());

        assertThat(job.getString("errors[0].detail")).isEqualTo("is not a language tag");
        assertThat(job.getInt("result.imported")).isOne();
    }

    @Test
    void no_unit_is_made_with_a_key_that_the_api_would_not_take() {
        JsonPath job = imported("orgUnit", "019a3e5c-7b1f-7c3a-9d2e-5f6a7b8c9d0e", Map.of("createOrgUnits", true));

        assertThat(job.getInt("result.orgUnitsCreated")).isZero();
        assertThat(job.getInt("result.refused")).isOne();
    }

    @Test
    void names_of_attributes_are_bounded() {
        String mapping = MAPPING.replace("\"region\":", "\"%s\":".formatted("r".repeat(65)));

        importer.order("score,when,region\n".getBytes(StandardCharsets.UTF_8), Map.of(), mapping)
                .statusCode(422)
                .body("errors.pointer", hasItem("/mapping/attributes"))
                .body("errors.detail", hasItem("the names: size must be between 1 and 64"));
    }

    // A bad row and, behind it, a good one.
    private JsonPath imported(String column, String cell, Map<String, ?> options) {
        String columns = "orgUnit,touchpoint,channel,language,externalId,contact,segment,persona,region";
        StringBuilder cells = new StringBuilder();
        for (String name : columns.split(",")) {
            cells.append(',').append(name.equals(column) ? cell : "");
        }
        String file = "score,when,%s\n9,2026-05-04%s\n8,2026-05-04%s\n".formatted(columns, cells, ",".repeat(9));
        return importer.finished(importer.order(file.getBytes(StandardCharsets.UTF_8), options, MAPPING));
    }

    // Random, so that no compression makes it fit where it should not.
    private static String noise(int length) {
        return new Random(length)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
