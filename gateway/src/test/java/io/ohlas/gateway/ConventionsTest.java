package io.ohlas.gateway;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Catalogue;
import io.ohlas.platform.testing.RoleTable;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ConventionsTest {

    @Inject
    DataSource database;

    @Test
    void tenant_tables_are_isolated() throws Exception {
        // tenant lists the tenants themselves; person and person_tenant say, before any tenant is known, where somebody
        // belongs; session is found by a cookie alone; mirror_task is a queue of ids; rate_limit_budget
        // counts for addresses too.
        assertThat(new Catalogue(database)
                        .weaknesses("tenant", "person", "person_tenant", "session", "mirror_task", "rate_limit_budget"))
                .isEmpty();
    }

    @Test
    void who_may_call_what_is_as_the_role_table_says() {
        assertThat(RoleTable.annotated("io.ohlas.gateway")).isEqualTo(RoleTable.written("gateway"));
    }
}
