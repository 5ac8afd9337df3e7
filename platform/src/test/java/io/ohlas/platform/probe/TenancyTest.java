package io.ohlas.platform.probe;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.Catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class TenancyTest {

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    @Inject
    AgroalDataSource database;

    final UUID ours = UUID.randomUUID();
    final UUID theirs = UUID.randomUUID();

    @Test
    void hibernate_shows_a_tenant_only_its_own_rows() {
        UUID note = write(ours, "ours");

        assertThat(read(ours, note)).containsExactly("ours");
        assertThat(read(theirs, note)).isEmpty();
    }

    @Test
    void database_hides_other_tenants_rows_from_sql_that_forgets_the_tenant() {
        UUID note = write(ours, "ours");

        assertThat(sql(theirs, note)).isEmpty();
        assertThat(sql(ours, note)).containsExactly("ours");
    }

    @Test
    void pooled_connection_forgets_the_tenant_with_the_transaction() throws Exception {
        UUID note = write(ours, "ours");

        for (int i = 0; i < 30; i++) {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement("select text from note where id = ?")) {
                statement.setObject(1, note);
                assertThat(statement.executeQuery().next()).isFalse();
            }
        }
    }

    @Test
    void database_refuses_a_row_written_for_another_tenant() {
        assertThatThrownBy(() -> tenants.with(
                        ours, () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                                        "insert into note (tenant_id, id, text) values (:tenant, gen_random_uuid(), '')")
                                .setParameter("tenant", theirs)
                                .executeUpdate())))
                .hasMessageContaining("row-level security");
    }

    @Test
    void what_a_row_holds_is_not_told_with_an_error() {
        var secret = UUID.randomUUID();
        Runnable insert =
                () -> tenants.with(ours, () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                                "insert into note (tenant_id, id, text) values (:tenant, :id, '')")
                        .setParameter("tenant", ours)
                        .setParameter("id", secret)
                        .executeUpdate()));
        insert.run();

        assertThatThrownBy(insert::run)
                .rootCause()
                .hasMessageContaining("note_pkey")
                .hasMessageNotContaining(secret.toString());
    }

    @Test
    void catalogue_shows_no_weakness() throws Exception {
        var catalogue = new Catalogue(database);

        // The timers of all tenants, which a replay looks at.
        assertThat(catalogue.weaknesses("timer")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    table weak (tenant_id uuid, id uuid)                        | weak does not force row-level security
                    table weak (id uuid primary key)                            | weak: key weak_pkey does not begin with tenant_id
                    view weak as select * from note                             | weak is a view
                    materialized view weak as select * from note with no data   | weak is a materialised view
                    function weak() returns int language sql security definer return 1 | weak is a security-definer function
                    """)
    void catalogue_shows_every_weakness(String what, String told) throws Exception {
        owner("create " + what);
        try {
            assertThat(new Catalogue(database).weaknesses())
                    .anySatisfy(weakness -> assertThat(weakness).startsWith(told));
        } finally {
            owner("drop " + what.replaceFirst("(.*weak).*", "$1"));
        }
    }

    private static void owner(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private UUID write(UUID tenant, String text) {
        var note = new Note(UUID.randomUUID(), text);
        tenants.with(tenant, () -> QuarkusTransaction.requiringNew().run(() -> entities.persist(note)));
        return note.id;
    }

    private List<String> read(UUID tenant, UUID note) {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select text from Note where id = :id", String.class)
                        .setParameter("id", note)
                        .getResultList()));
    }

    @SuppressWarnings("unchecked")
    private List<String> sql(UUID tenant, UUID note) {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select text from note where id = :id", String.class)
                        .setParameter("id", note)
                        .getResultList()));
    }
}
