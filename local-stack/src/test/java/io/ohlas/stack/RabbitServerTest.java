package io.ohlas.stack;

import java.nio.file.Path;

import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RabbitServerTest {

    @TempDir
    Path folder;

    RabbitServer server;

    @BeforeEach
    void start() {
        server = RabbitServer.start(new RabbitServer.Config(folder, 0, 0, "ohlas", "secret"));
        server.createVirtualHost("shop");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void comes_back_with_its_virtual_hosts_after_a_crash() {
        server.kill();
        assertThat(server.process().isAlive()).isFalse();
        server.restart();
        assertThat(new RabbitManagement(server.address()).get("/api/vhosts")).contains("shop");
    }

    @Test
    void makes_a_virtual_host_once() {
        server.createVirtualHost("shop");
        assertThat(new RabbitManagement(server.address()).get("/api/vhosts/shop"))
                .contains("shop");
    }

    @Test
    void lets_nobody_in_with_a_wrong_password() {
        assertThatThrownBy(() -> connect("wrong")).isInstanceOf(AuthenticationFailureException.class);
    }

    private Connection connect(String password) throws Exception {
        var factory = new ConnectionFactory();
        factory.setHost(server.address().host());
        factory.setPort(server.address().port());
        factory.setUsername(server.address().user());
        factory.setPassword(password);
        factory.setVirtualHost("shop");
        return factory.newConnection();
    }
}
