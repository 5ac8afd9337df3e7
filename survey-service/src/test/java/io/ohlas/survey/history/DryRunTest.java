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
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.response.Invitees.Asker;

import static org.assertj.core.api.Assertions.assertThat;

/** A dry run says what a real run of the same file would, and stores nothing. */
@QuarkusTest
class DryRunTest {

    private static final String[] UNITS = {"PRG-01", "PRG", "new-1", "new-2", "bad key", "x".repeat(65), ""};
    private static final String[] RATINGS = {"9", "1", "10.0", "11", "", "ten"};
    private static final String[] TIMES = {"2015-07-20", "2015-07-20T10:00:00Z", "2999-01-01", "soon"};

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
    void stores_nothing() {
        JsonPath job =
                importer.finished(importer.order(Importer.dirty(), Map.of("dryRun", true, "createOrgUnits", true)));

        assertThat(job.getInt("result.imported")).isEqualTo(6);
        assertThat(job.getInt("result.orgUnitsCreated")).isOne();
        assertThat(count("response")).isEqualTo(0L);
        assertThat(count("org_unit")).isEqualTo(2L);
        assertThat(count("job_mark")).isEqualTo(0L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void says_what_a_real_run_does(long seed) {
        var random = new Random(seed);
        boolean makeUnits = random.nextBoolean();
        // Every third file goes over several commits; some of its ids were brought in by an earlier file.
        int rows = seed % 3 == 0 ? 1_200 : 40;
        importer.finished(importer.order(file(random, 5, rows), Map.of("createOrgUnits", makeUnits)));
        byte[] file = file(random, rows, rows);

        JsonPath dry = importer.finished(importer.order(file, Map.of("createOrgUnits", makeUnits, "dryRun", true)));
        JsonPath real = importer.finished(importer.order(file, Map.of("createOrgUnits", makeUnits)));

        assertThat(Importer.errors(dry)).isEqualTo(Importer.errors(real)).isNotEmpty();
        assertThat(dry.getLong("errorCount")).isEqualTo(real.getLong("errorCount"));
        for (String figure : new String[] {"result.imported", "result.refused", "result.orgUnitsCreated"}) {
            assertThat(dry.getLong(figure)).as(figure).isEqualTo(real.getLong(figure));
        }
        assertThat(Importer.errors(real)).anyMatch(error -> error.contains("was brought in before"));
    }

    @Test
    void units_are_made_only_for_rows_that_are_taken() {
        String file =
                """
                id,when,shop,score,said
                1,2026-05-04,only-refused,11,off the scale
                2,2026-05-04,PRG-01,9,taken
                2,2026-05-04,only-repeated,9,the same id
                3,2026-05-04,made,9,taken
                """;

        for (boolean dryRun : new boolean[] {true, false}) {
            JsonPath job = importer.finished(importer.order(
                    file.getBytes(StandardCharsets.UTF_8), Map.of("createOrgUnits", true, "dryRun", dryRun)));
            assertThat(job.getInt("result.orgUnitsCreated")).isOne();
        }
        assertThat(invitees.row(
                        asker.tenantId(), "select string_agg(key, ' '), 1 from org_unit where kind = ?", "imported"))
                .first()
                .isEqualTo("made");
    }

    private static byte[] file(Random random, int rows, int ids) {
        var file = new StringBuilder("id,when,shop,score,said\n");
        for (int i = 0; i < rows; i++) {
            String id = random.nextInt(10) == 0 ? "" : "id-" + random.nextInt(ids);
            file.append("%s,%s,%s,%s,said %d\n"
                    .formatted(id, usually(TIMES, random), any(UNITS, random), usually(RATINGS, random), i));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String any(String[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static String usually(String[] values, Random random) {
        return random.nextInt(4) == 0 ? any(values, random) : values[0];
    }

    private Object count(String table) {
        return invitees.row(asker.tenantId(), "select count(*), 1 from " + table)
                .getFirst();
    }
}
