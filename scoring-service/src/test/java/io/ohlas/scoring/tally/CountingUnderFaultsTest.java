package io.ohlas.scoring.tally;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.messaging.Patience;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.Tokens;
import io.ohlas.scoring.Broker;
import io.ohlas.scoring.Given;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What must not disturb the counting: messages that no one can read, and a database that is not ready. */
@QuarkusTest
class CountingUnderFaultsTest {

    @Inject
    Broker broker;

    @Inject
    AgroalDataSource database;

    @Inject
    TenantContext tenants;

    final UUID tenant = UUID.randomUUID();

    @Test
    void poison_in_the_middle_of_good_traffic_is_kept_apart() {
        var poison = new ArrayList<UUID>();
        for (String body : List.of(
                "{not json",
                "[]",
                "{}",
                Given.nps(9).put("submittedAt", "yesterday").encode(),
                Given.nps(9).put("segment", "a\0b").encode(),
                Given.nps(9)
                        .put(
                                "yearlyValue",
                                new JsonObject().put("amount", "much").put("currency", "CZK"))
                        .encode())) {
            UUID message = UUID.randomUUID();
            poison.add(message);
            broker.send(message, tenant, Given.RESPONSE_SUBMITTED, body);
            for (int i = 0; i < 20; i++) {
                broker.send(tenant, Given.RESPONSE_SUBMITTED, Given.nps(10).encode());
            }
        }

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(counted()).isEqualTo(120));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(deadAmong(poison)).isEqualTo(6));
    }

    @Test
    void a_locked_table_delays_the_counting_and_loses_nothing() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table margin_cell in share mode");
            for (int i = 0; i < 50; i++) {
                broker.send(tenant, Given.RESPONSE_SUBMITTED, Given.nps(10).encode());
            }
            // Longer than the lock timeout, so that the first attempts do fail.
            Thread.sleep(6_000);
            assertThat(counted()).isZero();
            connection.rollback();
        }

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(counted()).isEqualTo(50));
    }

    @Test
    void what_is_waited_out_is_told_in_the_trace_of_the_message() throws Exception {
        String trace = UUID.randomUUID().toString().replace("-", "");
        var told = new ConcurrentLinkedQueue<String>();
        var log = Logger.getLogger(Patience.class.getName());
        var ear = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                told.add(String.valueOf(line.getMdc("traceId")));
            }
        };
        log.setLevel(Level.FINE);
        log.addHandler(ear);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table margin_cell in share mode");
            broker.sendTraced(
                    "00-" + trace + "-00f067aa0ba902b7-01",
                    tenant,
                    Given.RESPONSE_SUBMITTED,
                    Given.nps(10).encode());

            await().atMost(20, SECONDS).until(() -> told.contains(trace));
            connection.rollback();
        } finally {
            log.removeHandler(ear);
            log.setLevel(null);
        }
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(counted()).isEqualTo(1));
    }

    @Test
    void killed_connections_delay_the_counting_and_double_nothing() throws Exception {
        for (int i = 0; i < 200; i++) {
            broker.send(tenant, Given.RESPONSE_SUBMITTED, Given.nps(10).encode());
            if (i % 50 == 10) {
                killConnections();
            }
        }

        await().atMost(20, SECONDS).ignoreExceptions().untilAsserted(() -> assertThat(counted())
                .isEqualTo(200));
    }

    // Over a connection of its own: one of the pool may be dead from the last time.
    private static void killConnections() throws Exception {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    private long counted() {
        return given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get("/api/v1/scores?metric=nps&from=2026-03-01&to=2026-03-31")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total.n");
    }

    private long deadAmong(List<UUID> messages) {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(
                            "select count(*) from dead_letter where message_id = any (?)")) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "text", messages.stream().map(UUID::toString).toArray()));
                var row = statement.executeQuery();
                row.next();
                return row.getLong(1);
            }
        }));
    }
}
