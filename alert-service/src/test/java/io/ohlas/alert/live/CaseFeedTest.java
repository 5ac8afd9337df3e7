package io.ohlas.alert.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;
import io.ohlas.platform.tenancy.TenantContext;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two transactions that take their numbers in one order and commit in the other. */
@QuarkusTest
class CaseFeedTest {

    @Inject
    CaseFeed feed;

    @Inject
    TenantContext tenants;

    final UUID tenant = UUID.randomUUID();
    final Inbox agent = Inbox.ofAgent(tenant, "PRG-01");

    @Test
    void a_change_that_commits_after_a_later_one_was_seen_is_not_missed() throws SQLException {
        String early = newCase();
        String late = newCase();
        try (Connection slow = connect();
                Connection fast = connect()) {
            change(slow, early);
            long seen = change(fast, late);
            fast.commit();
            assertThat(since(seen)).doesNotContain(UUID.fromString(early));

            slow.commit();

            assertThat(since(seen)).contains(UUID.fromString(early));
        }
    }

    @Test
    void what_was_seen_long_ago_is_not_given_again() throws SQLException {
        String old = newCase();
        String seenLast = newCase();
        try (Connection connection = connect()) {
            change(connection, old);
            connection.commit();
            awaitEndOfAllSoFar(connection);

            long seen = change(connection, seenLast);
            connection.commit();

            assertThat(since(seen)).doesNotContain(UUID.fromString(old));
        }
    }

    // What is as old as a transaction that still runs is given once more, be it one of another database: the tests of
    // other modules have theirs at the same server.
    private static void awaitEndOfAllSoFar(Connection connection) throws SQLException {
        long now = number(connection, "pg_current_xact_id()");
        await().atMost(3, MINUTES).until(() -> number(connection, "pg_snapshot_xmin(pg_current_snapshot())") > now);
    }

    private static long number(Connection connection, String transaction) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select cast(cast(%s as text) as bigint)".formatted(transaction))) {
            row.next();
            return row.getLong(1);
        } finally {
            connection.commit();
        }
    }

    private Set<UUID> since(long seen) {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> feed.since(seen).keySet()));
    }

    private long change(Connection connection, String caseId) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        """
                        insert into case_change (tenant_id, id, case_id, sequence, changed_at, type, to_status)
                        values ('%s', gen_random_uuid(), '%s', 99, now(), 'note', 'new') returning feed_position
                        """
                                .formatted(tenant, caseId))) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set app.tenant_id = '%s'".formatted(tenant));
        }
        connection.commit();
        return connection;
    }

    private String newCase() {
        var response = Response.unhappy();
        response.sendTo(tenant);
        return agent.caseOf(response.contact());
    }
}
