package io.ohlas.alert;

import java.sql.SQLException;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Catalogue;
import io.ohlas.platform.testing.RoleTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class AccessTest {

    @Inject
    AgroalDataSource database;

    @Test
    void every_endpoint_names_the_roles_of_the_table() {
        assertThat(RoleTable.annotated("io.ohlas.alert")).isEqualTo(RoleTable.written("alert-service"));
    }

    @Test
    void no_tenant_table_lacks_row_level_security() throws SQLException {
        // Timers of all tenants are leased by one poller; a ring carries its tenant and no customer data.
        assertThat(new Catalogue(database).weaknesses("timer")).isEmpty();
    }

    @Test
    void history_cannot_be_rewritten() {
        assertThatThrownBy(() -> execute("update case_change set text = ''")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute("delete from case_change")).hasMessageContaining("permission denied");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
