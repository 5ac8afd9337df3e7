package io.ohlas.platform.testing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.inject.spi.CDI;

import io.agroal.api.AgroalDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A tenant that the service under test was not told of. Sends it the example of every event that the contracts say the
 * service consumes, so that a consumer that is added cannot be forgotten.
 */
public final class UnknownTenant {

    private static final String TELLING = "gateway.tenant-configured.v1";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final UUID tenant = UUID.randomUUID();
    private final String service;

    /** @param service as {@code contracts/index.json} names it */
    public UnknownTenant(String service) {
        this.service = service;
    }

    /** Every event is set aside and leaves no row; once the tenant is told of, every one is taken. */
    public void assertRefusedUntilKnown() throws Exception {
        List<String> types = Contracts.consumedBy(service);
        assertThat(types).contains(TELLING).hasSizeGreaterThan(1);
        types.remove(TELLING);

        for (String type : types) {
            TestBroker.send(tenant, type, Contracts.example(type));
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(letters("reason = 'unknown-tenant'"))
                .containsExactlyInAnyOrderElementsOf(types));
        assertThat(tablesWithRows()).isEmpty();

        TestBroker.send(tenant, TELLING, Contracts.example(TELLING).put("tenantId", tenant.toString()));

        await().atMost(SOON).untilAsserted(() -> assertThat(letters("true")).isEmpty());
        // What its consumer could not take after all would come back within a moment.
        await().during(Duration.ofSeconds(2)).until(() -> letters("true").isEmpty());
        assertThat(tablesWithRows()).isNotEmpty();
    }

    private List<String> letters(String condition) throws SQLException {
        return strings(
                "select type from dead_letter where headers ->> 'tenant' = '%s' and %s".formatted(tenant, condition));
    }

    private List<String> tablesWithRows() throws SQLException {
        var found = new ArrayList<String>();
        for (String table : strings(
                """
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'tenant_id'
                """)) {
            found.addAll(
                    strings("select distinct '%s' from %s where tenant_id = '%s'".formatted(table, table, tenant)));
        }
        return found;
    }

    private List<String> strings(String sql) throws SQLException {
        try (var connection = CDI.current().select(AgroalDataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '%s', true)".formatted(tenant));
            var rows = statement.executeQuery(sql);
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            connection.rollback();
            return found;
        }
    }
}
