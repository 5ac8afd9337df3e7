package io.ohlas.scoring;

import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Catalogue;
import io.ohlas.platform.testing.RoleTable;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps tenants and roles apart, read from the catalogue and from the code rather than tried out. */
@QuarkusTest
class IsolationTest {

    @Inject
    DataSource database;

    @Test
    void every_table_is_isolated_by_tenant() throws SQLException {
        assertThat(new Catalogue(database).weaknesses()).isEmpty();
    }

    @Test
    void every_endpoint_names_the_roles_of_the_table() {
        assertThat(RoleTable.annotated("io.ohlas.scoring")).isEqualTo(RoleTable.written("scoring-service"));
    }
}
