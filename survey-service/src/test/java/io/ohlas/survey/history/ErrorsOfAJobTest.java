package io.ohlas.survey.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Tokens;
import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.response.Invitees.Asker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Whatever was wrong with a file can be read, page by page; what is not kept is at least counted. */
@QuarkusTest
class ErrorsOfAJobTest {

    @Inject
    Invitees invitees;

    Asker asker;
    Importer importer;

    @BeforeEach
    void survey() {
        asker = invitees.asker(Importer.questionnaire());
        importer = new Importer(asker);
    }

    @Test
    void are_read_page_by_page_in_the_order_of_the_file() {
        // Two flaws in each row, so that a page ends in the middle of one.
        JsonPath job = importer.finished(importer.order(bad(1_100), Map.of()));
        UUID id = job.getUUID("id");

        assertThat(job.getList("errors")).hasSize(1_000);
        assertThat(job.getLong("errorCount")).isEqualTo(2_200);
        assertThat(job.getLong("errorsLeftOut")).isZero();
        var read = new ArrayList<String>();
        String cursor = null;
        do {
            JsonPath page = page(asker.tenantId(), id, 333, cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<Map<String, Object>>getList("items")
                    .forEach(flaw -> read.add(flaw.get("row") + " " + flaw.get("column")));
            cursor = page.getString("next");
        } while (cursor != null);
        var expected = new ArrayList<String>();
        for (int row = 1; row <= 1_100; row++) {
            expected.addAll(List.of(row + " score", row + " when"));
        }
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void beyond_a_hundred_thousand_are_counted_and_not_kept() {
        JsonPath job = importer.finished(importer.order(bad(50_001), Map.of()));

        assertThat(job.getLong("errorCount")).isEqualTo(100_002);
        assertThat(job.getLong("errorsLeftOut")).isEqualTo(2);
        assertThat(invitees.row(asker.tenantId(), "select count(*), max(row_number) from job_flaw"))
                .isEqualTo(List.of(100_000L, 50_000L));
    }

    @Test
    void are_read_by_their_own_tenant_alone_and_from_a_cursor_of_theirs() {
        UUID job = importer.finished(importer.order(bad(3), Map.of())).getUUID("id");

        page(UUID.randomUUID(), job, 10, null).statusCode(404);
        page(asker.tenantId(), job, 10, "bogus").statusCode(400).body("type", equalTo("/problems/cursor-rejected"));
    }

    private static byte[] bad(int rows) {
        return ("score,when,said,shop,id\n" + "ten,soon,,,\n".repeat(rows)).getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse page(UUID tenant, UUID job, int limit, String cursor) {
        var request = given().auth().oauth2(Tokens.of(tenant, "partner")).queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/api/v1/jobs/%s/errors".formatted(job))
                .then();
    }
}
