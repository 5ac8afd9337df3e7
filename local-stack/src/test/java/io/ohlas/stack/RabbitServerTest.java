package io.ohlas.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
    void listens_on_its_two_ports_of_the_loopback_address_and_nowhere_else() {
        assertThat(Sockets.listenersOf(server.process().handle()))
                .allMatch(Sockets.Socket::isLoopback)
                .extracting(Sockets.Socket::port)
                .containsExactlyInAnyOrder(
                        server.address().port(), server.address().managementPort());
    }

    @Test
    void starts_time_and_again_beside_others_and_leaves_no_process_behind() {
        var others = List.of(folder.resolve("one"), folder.resolve("two"));
        for (int round = 0; round < 2; round++) {
            List<RabbitServer> started = others.parallelStream()
                    .map(each -> RabbitServer.start(new RabbitServer.Config(each, 0, 0, "ohlas", "secret")))
                    .toList();
            assertThat(started).allMatch(each -> each.process().isAlive());
            started.parallelStream().forEach(RabbitServer::kill);
        }
        assertThat(portMappers()).isZero();
    }

    @Test
    void has_a_cookie_of_its_own_that_nobody_else_can_read() throws IOException {
        Path cookie = folder.resolve(".erlang.cookie");
        assertThat(Files.readString(cookie)).matches("[0-9a-f]{48}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cookie)))
                .isEqualTo("rw-------");
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

    /** Erlang starts one where it finds none, and it outlives whoever wanted it. */
    private static long portMappers() {
        String ours = folder.toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/epmd"))
                .filter(process -> environment(process).contains(ours))
                .count();
    }

    private static String environment(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/%d/environ".formatted(process.pid())), StandardCharsets.ISO_8859_1);
        } catch (IOException notOurs) {
            return "";
        }
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
