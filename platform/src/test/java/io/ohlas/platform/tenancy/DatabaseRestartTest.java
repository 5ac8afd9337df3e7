package io.ohlas.platform.tenancy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A database that dies takes all connections with it; once it is back, none of the dead ones may be in the way. */
@QuarkusTest
class DatabaseRestartTest {

    static final int POOL = 20;

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    @Inject
    TransactionManager transactions;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void a_quiet_full_pool_serves_the_first_request_after_the_restart() throws Exception {
        fillThePool();
        killAllConnections();
        // The pool takes a connection on trust for half a second after its last use.
        await().pollDelay(Duration.ofMillis(600)).until(() -> true);

        for (int i = 0; i < POOL; i++) {
            assertThat(inTransaction()).isEqualTo(1);
        }
    }

    @Test
    void a_transaction_that_cannot_begin_gives_its_connection_back() throws Exception {
        fillThePool();
        killAllConnections();
        int refused = 0;
        // More often than there are connections: if one leaked at each refusal, the last would wait for the reaper.
        for (int i = 0; i < 2 * POOL; i++) {
            try {
                inTransaction();
            } catch (RuntimeException e) {
                refused++;
                assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
            }
        }
        assertThat(refused).isLessThanOrEqualTo(POOL);
        assertThat(inTransaction()).isEqualTo(1);
    }

    @Test
    void what_cannot_begin_is_rolled_back_where_it_fails() {
        var away = new PGSimpleDataSource();
        away.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        var policies = new RowLevelSecurity(away, tenants, transactions);
        QuarkusTransaction.begin();

        assertThatThrownBy(() -> tenants.with(UUID.randomUUID(), () -> policies.begin(this)))
                .hasMessageContaining("tenant could not be named");

        assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    private Object inTransaction() {
        return tenants.<Object>with(UUID.randomUUID(), () -> QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select 1").getSingleResult()));
    }

    private void fillThePool() throws SQLException {
        var all = new ArrayList<Connection>();
        for (int i = 0; i < POOL - 4; i++) {
            all.add(database.getConnection());
        }
        for (Connection connection : all) {
            connection.close();
        }
    }

    // From outside the pool, as the end of the server does.
    private void killAllConnections() throws SQLException {
        try (var own = DriverManager.getConnection(url, user, password);
                var statement = own.prepareStatement(
                        """
                        select pg_terminate_backend(pid, 5000) from pg_stat_activity
                        where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
                        """)) {
            statement.execute();
        }
    }
}
