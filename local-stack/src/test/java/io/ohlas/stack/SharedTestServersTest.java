package io.ohlas.stack;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedTestServersTest {

    @Test
    void gives_each_who_asks_a_database_of_its_own() throws SQLException {
        TestDatabase one = SharedTestServers.get().database("survey");
        TestDatabase other = SharedTestServers.get().database("survey");
        assertThat(one.name()).startsWith("survey_").isNotEqualTo(other.name());
        try (Connection owner = DatabaseLogin.connect(one.jdbcUrl(), one.ownerUser(), one.ownerPassword())) {
            owner.createStatement().execute("create table a (n int)");
        }
        try (Connection app = DatabaseLogin.connect(other.jdbcUrl(), other.appUser(), other.appPassword())) {
            assertThat(app.isValid(5)).isTrue();
        }
    }

    @Test
    void gives_each_who_asks_a_virtual_host_of_its_own() {
        TestServers servers = SharedTestServers.get();
        String name = servers.virtualHost("survey");
        assertThat(name).startsWith("survey_").isNotEqualTo(servers.virtualHost("survey"));
        assertThat(new RabbitManagement(servers.rabbit()).get("/api/vhosts/" + name))
                .contains(name);
    }

    @Test
    void hands_the_same_servers_to_all_of_a_jvm() {
        TestServers servers = SharedTestServers.get();
        assertThat(SharedTestServers.get().jdbcBaseUrl()).isEqualTo(servers.jdbcBaseUrl());
        assertThat(TestServers.from(servers.toProperties()).rabbit()).isEqualTo(servers.rabbit());
    }
}
