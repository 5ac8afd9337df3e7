package io.ohlas.survey;

import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.RoleTable;

import static org.assertj.core.api.Assertions.assertThat;

class RolesTest {

    @Test
    void endpoints_admit_those_whom_the_table_admits() {
        assertThat(RoleTable.annotated("io.ohlas.survey")).isEqualTo(RoleTable.written("survey-service"));
    }
}
