package io.ohlas.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.ohlas.stack.Home;
import io.ohlas.stack.Program;
import io.ohlas.stack.RabbitServer;

/** What must be on the machine before the suite can be built and run; installs what is missing if that is allowed. */
final class Prerequisites {

    private static final Path LOG = Home.folder().resolve("logs/install.log");

    /**
     * A package that brings a service would start it at once: a guard says no meanwhile, so no system service is
     * touched. One that is there already is left as it is.
     */
    private static final String INSTALL =
            """
            set -e
            guard=/usr/sbin/policy-rc.d
            if [ ! -e "$guard" ]; then
              trap 'rm -f "$guard"' EXIT
              printf '#!/bin/sh\\nexit 101\\n' > "$guard"
              chmod 755 "$guard"
            fi
            export DEBIAN_FRONTEND=noninteractive
            apt-get update
            apt-get install --yes --no-install-recommends "$@"
            """;

    private final Node node = new Node();

    /** For building and running the suite. Returns what to add to the environment of a build. */
    Map<String, String> forSuite() {
        if (!RabbitServer.isInstalled()) {
            install("rabbitmq-server");
        }
        return node.environment();
    }

    /** For the tests, which drive a browser too. */
    Map<String, String> forTests() {
        if (find("chromium").isEmpty()) {
            install("chromium");
        }
        return forSuite();
    }

    /** A program on the path. */
    static Optional<Path> find(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static void install(String systemPackage) {
        System.out.printf("Installing %s with apt-get …%n", systemPackage);
        if (find("apt-get").isEmpty()) {
            throw new Trouble("%s is missing and there is no apt-get here. Install it by hand, then try again."
                    .formatted(systemPackage));
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root && !maySudo()) {
            throw new Trouble("%s is missing and you may not install it. Run: sudo apt-get install %s"
                    .formatted(systemPackage, systemPackage));
        }
        List<String> shell = List.of("sh", "-c", INSTALL, "install", systemPackage);
        List<String> command = root
                ? shell
                : Stream.concat(Stream.of("sudo", "-n"), shell.stream()).toList();
        new Program("apt-get", command, Home.folder(), Map.of(), LOG)
                .run("%s cannot be installed; is there a network".formatted(systemPackage));
    }

    private static boolean maySudo() {
        try {
            return find("sudo").isPresent()
                    && new ProcessBuilder("sudo", "-n", "true")
                                    .redirectErrorStream(true)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
