package io.ohlas.platform.messaging;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two replicas' relays at one outbox; a copy of it, since the relay of this process empties the other one. */
@QuarkusTest
class LeasingEventsTest {

    AgroalDataSource database;
    OutboxTable one;
    OutboxTable another;

    @BeforeEach
    void copy_the_outbox() throws SQLException {
        var config = ConfigProvider.getConfig();
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        database = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(10)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(url + (url.contains("?") ? "&" : "?")
                                        + "currentSchema=leasing&options=-c%20lock_timeout=2s")
                                .principal(new NamePrincipal(config.getValue("quarkus.flyway.username", String.class)))
                                .credential(new SimplePassword(
                                        config.getValue("quarkus.flyway.password", String.class))))));
        execute("drop schema if exists leasing cascade");
        execute("create schema leasing");
        execute("create table leasing.outbox (like public.outbox including all)");
        one = new OutboxTable(database);
        another = new OutboxTable(database);
    }

    @AfterEach
    void drop_the_copy() throws SQLException {
        execute("drop schema leasing cascade");
        database.close();
    }

    @Test
    void what_one_relay_has_taken_the_other_one_leaves_alone() throws SQLException {
        store(3);

        List<LeasedEvent> taken = one.claim();

        assertThat(taken).hasSize(3);
        assertThat(another.claim()).isEmpty();
        one.release(taken.subList(0, 1));
        assertThat(another.claim())
                .extracting(LeasedEvent::id)
                .containsExactly(taken.getFirst().id());
    }

    @Test
    void a_lease_ends_when_its_time_is_over_and_not_before() throws SQLException {
        store(2);
        List<LeasedEvent> taken = one.claim();
        execute("update outbox set leased_until = now() + interval '1 minute'");
        execute("update outbox set leased_until = now() - interval '1 microsecond' where id = "
                + taken.getFirst().id());

        assertThat(another.claim())
                .extracting(LeasedEvent::id)
                .containsExactly(taken.getFirst().id());
    }

    @Test
    void a_row_that_the_other_relay_is_about_to_take_holds_up_nobody() throws SQLException {
        store(3);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("select id from outbox order by id limit 1 for update");

            assertThat(another.claim()).hasSize(2);
            connection.rollback();
        }
    }

    @Test
    void relays_that_take_rows_at_once_never_take_the_same() throws Exception {
        store(3_000);
        Callable<List<LeasedEvent>> relay = () -> new OutboxTable(database).claim();

        var ids = new ArrayList<Long>();
        try (var relays = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var taken :
                    relays.invokeAll(IntStream.range(0, 8).mapToObj(i -> relay).toList())) {
                taken.get().forEach(event -> ids.add(event.id()));
            }
        }

        assertThat(ids).hasSize(3_000).doesNotHaveDuplicates();
    }

    private void store(int rows) throws SQLException {
        execute(
                """
                insert into outbox (message_id, tenant_id, type, aggregate, sequence, body)
                select gen_random_uuid(), gen_random_uuid(), 'probe.leased.v1', 'x', 1, '{}' from generate_series(1, %d)
                """
                        .formatted(rows));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
