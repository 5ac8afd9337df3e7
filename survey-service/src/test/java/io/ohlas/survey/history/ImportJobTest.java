package io.ohlas.survey.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Tokens;
import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.response.Invitees.Asker;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class ImportJobTest {

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
    void the_same_key_gives_the_same_job() {
        var order = given().auth()
                .oauth2(Tokens.of(asker.tenantId(), "partner"))
                .contentType("text/csv")
                .header("Idempotency-Key", "import-1")
                .queryParam("survey", asker.surveyKey())
                .queryParam("mapping", Importer.MAPPING)
                .body(Importer.dirty());

        String first = order.post("/api/v1/imports/responses")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        String second = order.post("/api/v1/imports/responses")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void goes_on_where_a_dead_replica_left_off() {
        JsonPath first = importer.finished(importer.order(Importer.dirty(), Map.of()));
        UUID job = first.getUUID("id");
        // As if the replica had died after the first seven rows were committed.
        invitees.change(
                asker.tenantId(),
                "update job set state = 'RUNNING', finished_at = null, done = 7, imported = 2, refused = 5 where id = ?",
                job);
        invitees.change(asker.tenantId(), "delete from job_flaw where job_id = ? and row_number > 7", job);
        invitees.change(
                asker.tenantId(),
                "delete from response where external_id in ('r8', 'r9', 'r14') and imported = ?",
                true);
        invitees.change(
                asker.tenantId(), "insert into job_file (tenant_id, job_id) values (?, ?)", asker.tenantId(), job);
        invitees.change(
                asker.tenantId(),
                "insert into job_source (tenant_id, job_id, content) values (?, ?, ?)",
                asker.tenantId(),
                job,
                Importer.dirty());
        invitees.change(
                asker.tenantId(),
                "insert into job_lease (job_id, tenant_id, holder, leased_until) values (?, ?, ?, now() - interval '1 second')",
                job,
                asker.tenantId(),
                UUID.randomUUID());

        await().atMost(20, SECONDS).until(() -> "done".equals(importer.job(job).getString("state")));

        assertThat(importer.job(job).getInt("result.imported")).isEqualTo(5);
        assertThat(count()).isEqualTo(5L);
    }

    @Test
    void stores_each_row_once_however_often_its_worker_is_torn_away() {
        UUID job = UUID.fromString(
                importer.order(many(3_000), Map.of()).statusCode(202).extract().path("id"));

        for (long row = 500; row <= 2_500; row += 1_000) {
            long reached = row;
            await().atMost(20, SECONDS)
                    .pollInterval(5, MILLISECONDS)
                    .until(() -> importer.job(job).getLong("done") >= reached);
            // As if another replica had taken the job over in the middle of a batch, and died in its turn.
            invitees.change(
                    asker.tenantId(),
                    "update job_lease set holder = ?, leased_until = now() - interval '1 second' where job_id = ?",
                    UUID.randomUUID(),
                    job);
        }

        await().atMost(60, SECONDS).until(() -> "done".equals(importer.job(job).getString("state")));
        assertThat(importer.job(job).getInt("result.imported")).isEqualTo(3_000);
        assertThat(count()).isEqualTo(3_000L);
        assertThat(invitees.row(asker.tenantId(), "select count(distinct comment), 1 from response"))
                .isEqualTo(List.of(3_000L, 1));
    }

    // Without ids of their own, so that nothing but the job's progress tells a row from one that is in already; several
    // pieces long.
    private static byte[] many(int rows) {
        var file = new StringBuilder("score,said,shop,when,id\n");
        for (int i = 0; i < rows; i++) {
            file.append("9,row %d %s,PRG-01,2015-07-20,\n".formatted(i, "x".repeat(1_000)));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void lets_only_partners_and_admins_import_and_hides_jobs_of_others() {
        UUID job = importer.finished(importer.order(Importer.dirty(), Map.of())).getUUID("id");

        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID(), "tenant-admin"))
                .get("/api/v1/jobs/" + job)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of(asker.tenantId(), "agent"))
                .get("/api/v1/jobs/" + job)
                .then()
                .statusCode(403);
        given().get("/api/v1/jobs/" + job).then().statusCode(401);
        given().contentType("text/csv")
                .auth()
                .oauth2(Tokens.of(asker.tenantId(), "analyst"))
                .body(Importer.dirty())
                .post("/api/v1/imports/responses?survey=x&mapping=y")
                .then()
                .statusCode(403);
    }

    private Object count() {
        return invitees.row(asker.tenantId(), "select count(*), 1 from response")
                .getFirst();
    }
}
