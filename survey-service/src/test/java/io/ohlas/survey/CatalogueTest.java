package io.ohlas.survey;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Catalogue;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class CatalogueTest {

    @Inject
    DataSource database;

    /** public_link gives a request its tenant; timer, job_lease and job_file are the replicas', which work for all. */
    @Test
    void no_table_lets_a_tenant_see_anothers_rows() throws Exception {
        assertThat(new Catalogue(database).weaknesses("public_link", "timer", "job_lease", "job_file"))
                .isEmpty();
    }
}
