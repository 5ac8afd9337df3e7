package io.ohlas.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RabbitServerTest {

    @TempDir
    static Path folder;

    // One for all: starting a broker is what takes the time here, and each test leaves it running.
    static RabbitServer server;

    @BeforeAll
    static void start() {
        server = RabbitServer.start(new RabbitServer.Config(folder, 0, 0, "ohlas", "secret"));
        server.createVirtualHost("shop");
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void keeps_confirmed_messages_of_a_quorum_queue_over_a_crash() throws Exception {
        try (Connection connection = connect("secret")) {
            Channel channel = connection.createChannel();
            channel.confirmSelect();
            channel.queueDeclare("kept", true, false, false, Map.of("x-queue-type", "quorum"));
            channel.basicPublish(
                    "", "kept", MessageProperties.PERSISTENT_BASIC, "hello".getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
        assertThat(Waiting.until(Duration.ofSeconds(20), this::namesOfQueuesAreSaved))
                .isTrue();
        server.kill();
        assertThat(server.process().isAlive()).isFalse();
        server.restart();
        try (Connection connection = connect("secret")) {
            byte[] body = connection.createChannel().basicGet("kept", true).getBody();
            assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("hello");
        }
    }

    @Test
    void starts_again_though_others_took_the_ports_on_which_only_itself_was_to_listen() throws IOException {
        List<Integer> ports = List.of(environment("ERL_EPMD_PORT"), environment("RABBITMQ_DIST_PORT"));
        server.kill();
        try (var first = new ServerSocket(ports.get(0), 1, InetAddress.getLoopbackAddress());
                var second = new ServerSocket(ports.get(1), 1, InetAddress.getLoopbackAddress())) {
            server.restart();
            assertThat(server.process().isAlive()).isTrue();
            assertThat(first.isBound() && second.isBound()).isTrue();
        }
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

    private int environment(String variable) throws IOException {
        String all = Files.readString(
                Path.of("/proc/%d/environ".formatted(server.process().pid())), StandardCharsets.ISO_8859_1);
        return Stream.of(all.split("\0"))
                .filter(line -> line.startsWith(variable + "="))
                .mapToInt(line -> Integer.parseInt(line.substring(variable.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private boolean namesOfQueuesAreSaved() throws IOException {
        Path names = folder.resolve("data/ohlas@localhost/quorum/ohlas@localhost/names.dets");
        return new String(Files.readAllBytes(names), StandardCharsets.ISO_8859_1).contains("shop_kept");
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
