package io.ohlas.stack.suite;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.ohlas.stack.RabbitAddress;
import io.ohlas.stack.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutsideServersTest {

    @Test
    void replaces_nothing_unless_it_is_told_to() {
        for (SuitePort port : SuitePort.values()) {
            assertThat(OutsideServers.none().replaces(port)).isFalse();
        }
    }

    @Test
    void takes_the_database_server_with_or_without_a_slash() {
        var servers = new OutsideServers(Map.of("OHLAS_DATABASE_URL", "jdbc:postgresql://db.example:5433"));

        assertThat(servers.database().orElseThrow().url()).isEqualTo("jdbc:postgresql://db.example:5433/");
        assertThat(servers.replaces(SuitePort.DATABASE)).isTrue();
        assertThat(servers.replaces(SuitePort.BROKER)).isFalse();
    }

    @Test
    void takes_the_brokers_address_apart() {
        var servers = new OutsideServers(Map.of("OHLAS_BROKER_URL", "amqp://me:se:cret@mq.example/house"));

        assertThat(servers.broker()).contains(new RabbitAddress("mq.example", 5672, "me", "se:cret", 0));
        assertThat(servers.virtualHost()).contains("house");
        assertThat(servers.replaces(SuitePort.BROKER_MANAGEMENT)).isTrue();
    }

    @Test
    void takes_the_root_virtual_host_and_the_guest_when_none_is_named() {
        var servers = new OutsideServers(Map.of("OHLAS_BROKER_URL", "amqp://mq.example:5673"));

        assertThat(servers.broker()).contains(new RabbitAddress("mq.example", 5673, "guest", "guest", 0));
        assertThat(servers.virtualHost()).contains("/");
    }

    @Test
    void names_the_variable_that_is_no_address_but_not_the_password_in_it() {
        var servers = new OutsideServers(Map.of("OHLAS_BROKER_URL", "http://me:secret@mq.example"));

        assertThatThrownBy(servers::broker)
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("OHLAS_BROKER_URL")
                .hasMessageNotContaining("secret");
    }
}
