package io.ohlas.scoring.rebuild;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.Tokens;
import io.ohlas.scoring.Broker;
import io.ohlas.scoring.Given;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class RebuildingScoresTest {

    @Inject
    Broker broker;

    @Inject
    AgroalDataSource database;

    @Inject
    TenantContext tenants;

    final UUID tenant = UUID.randomUUID();

    @Test
    void rebuilt_scores_equal_the_live_ones_in_every_grouping() {
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            JsonObject response = Given.in(Given.nps(random.nextInt(11)), "BANK", "B" + random.nextInt(3))
                    .put("touchpoint", "t" + random.nextInt(2))
                    .put("submittedAt", "2026-03-%02dT22:30:00Z".formatted(1 + random.nextInt(28)));
            response.getJsonArray("ratings")
                    .add(Given.rating("again", "nps", 1 + random.nextInt(10), 1, 10, 6, 9)
                            .put("headline", false));
            broker.send(tenant, Given.RESPONSE_SUBMITTED, response.encode());
            if (i % 3 == 0) {
                broker.send(
                        tenant,
                        Given.RESPONSE_SUBMITTED,
                        response.copy().put("sequence", 2).putNull("segment").encode());
            }
        }
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(
                        figures("").getJsonObject("total").getLong("n"))
                .isEqualTo(60));
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(
                        figures("&groupBy=segment").getJsonArray("items"))
                .anySatisfy(item -> assertThat(((JsonObject) item).getLong("n")).isEqualTo(20)));
        List<JsonObject> live = allFigures();

        forget();
        assertThat(figures("").getJsonObject("total").getLong("n")).isZero();
        rebuild();

        assertThat(allFigures()).isEqualTo(live);
    }

    @Test
    void another_tenants_job_does_not_exist() {
        String location = rebuild();

        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID(), "tenant-admin"))
                .get(location)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .post("/api/v1/scores/rebuild")
                .then()
                .statusCode(403);
    }

    private String rebuild() {
        String admin = Tokens.of(tenant, "tenant-admin");
        String location = given().auth()
                .oauth2(admin)
                .post("/api/v1/scores/rebuild")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(20, SECONDS).untilAsserted(() -> given().auth()
                .oauth2(admin)
                .get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("done")));
        return location;
    }

    private void forget() {
        tenants.with(tenant, () -> QuarkusTransaction.requiringNew().run(() -> {
            for (String table : List.of("slice_cell", "margin_cell")) {
                try (var connection = database.getConnection();
                        var statement = connection.prepareStatement("delete from " + table)) {
                    statement.executeUpdate();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }));
    }

    private List<JsonObject> allFigures() {
        return List.of(
                figures("&groupBy=orgUnit"),
                figures("&groupBy=day"),
                figures("&groupBy=segment"),
                figures("&groupBy=question"),
                figures("&groupBy=channel&question=again"),
                figures("&groupBy=touchpoint&orgUnit=B1"),
                figures("&groupBy=week&touchpoint=t1&orgUnit=B0&orgUnit=B2"));
    }

    private JsonObject figures(String more) {
        String body = given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get("/api/v1/scores?metric=nps&from=2026-03-01&to=2026-03-31" + more)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        JsonObject figures = new JsonObject(body);
        figures.remove("asOf");
        return figures;
    }
}
