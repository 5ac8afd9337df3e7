package io.ohlas.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** With a stand-in for the engine, which runs the system's own node in the foreground as a container would. */
class ContainerEngineTest {

    static final String STAND_IN =
            """
            #!/bin/sh
            state="$(dirname "$0")"
            echo "$*" >> "$state/calls"
            case "$1" in
              rm)
                [ -f "$state/pid" ] && kill -9 "$(cat "$state/pid")" 2> /dev/null
                rm -f "$state/pid" ;;
              run)
                while [ $# -gt 1 ]; do
                  [ "$1" = --env ] && export "$2"
                  shift
                done
                echo $$ > "$state/pid"
                detached=yes exec /usr/lib/rabbitmq/bin/rabbitmq-server ;;
            esac
            """;

    @TempDir
    Path folder;

    Path program;

    @BeforeEach
    void put_the_stand_in_on_its_place() throws IOException {
        program = Files.createDirectory(folder.resolve("bin")).resolve("docker");
        Files.writeString(program, STAND_IN);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void broker_in_a_container_starts_dies_comes_back_and_ends() throws IOException {
        var config = new RabbitServer.Config(folder.resolve("rabbitmq"), 0, 0, "ohlas", "secret");
        var server = RabbitServer.start(config, Optional.of(new ContainerEngine(program)));
        try {
            server.createVirtualHost("shop");
            server.kill();
            assertThat(Ports.answers(config.port())).isFalse();

            server.restart();
            assertThat(new RabbitManagement(server.address()).get("/api/vhosts/shop"))
                    .contains("shop");
        } finally {
            server.kill();
        }
        assertThat(Files.readString(folder.resolve("bin/calls")))
                .contains("rm --force ohlas-rabbitmq-" + config.port());
    }

    @Test
    void container_runs_as_ourselves_in_the_machines_own_network_with_its_folder() {
        List<String> command = new ContainerEngine(program).run("name", "image:1", folder, Map.of("A", "b"));

        assertThat(command)
                .containsSubsequence("run", "--rm", "--name", "name", "--network", "host")
                .containsSubsequence("--volume", folder + ":" + folder)
                .containsSubsequence("--env", "A=b", "image:1")
                .contains("--user");
    }
}
