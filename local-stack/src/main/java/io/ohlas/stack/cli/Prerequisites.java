package io.ohlas.stack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.ohlas.stack.ContainerEngine;
import io.ohlas.stack.Home;
import io.ohlas.stack.Program;
import io.ohlas.stack.RabbitServer;
import io.ohlas.stack.SharedTestServers;
import io.ohlas.stack.Trouble;
import io.ohlas.stack.suite.OutsideServers;
import io.ohlas.stack.suite.SuitePort;

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
        if (!RabbitServer.isInstalled() && !OutsideServers.given().replaces(SuitePort.BROKER)) {
            broker();
        }
        return node.environment();
    }

    /** The system package if it can be had, else a container. */
    private static void broker() {
        try {
            install("rabbitmq-server");
            if (!RabbitServer.isInstalled()) {
                throw new Trouble("The package rabbitmq-server is installed, but its programs are not in their place.");
            }
        } catch (Trouble trouble) {
            if (ContainerEngine.find().isEmpty()) {
                throw new Trouble(
                        "%s Or start Docker or Podman, or name a broker that is there: OHLAS_BROKER_URL=amqp://user:password@host:port/virtual-host ./ohlas start"
                                .formatted(trouble.getMessage()));
            }
            System.out.println(trouble.getMessage());
            System.out.println("RabbitMQ will run in a container instead.");
        }
    }

    /** For the tests, which drive a browser too. */
    Map<String, String> forTests() {
        if (Program.find("chromium").isEmpty()) {
            install("chromium");
        }
        return forSuite();
    }

    /** As {@link #forTests}, with the servers started that tests of all modules share until this process ends. */
    Map<String, String> forTestsWithServers() {
        Map<String, String> environment = new HashMap<>(forTests());
        Path addresses = SharedTestServers.startForRun(Home.folder().resolve("test-servers"));
        environment.put(SharedTestServers.VARIABLE, addresses.toString());
        return environment;
    }

    static void install(String systemPackage) {
        if (Program.find("apt-get").isEmpty()) {
            throw new Trouble("%s is missing and there is no apt-get here. Install it by hand, then try again."
                    .formatted(systemPackage));
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root && !maySudo()) {
            throw new Trouble("%s is missing and you may not install it. Run: sudo apt-get install %s."
                    .formatted(systemPackage, systemPackage));
        }
        System.out.printf("Installing %s with apt-get …%n", systemPackage);
        List<String> shell = List.of("sh", "-c", INSTALL, "install", systemPackage);
        List<String> command = root
                ? shell
                : Stream.concat(Stream.of("sudo", "-n"), shell.stream()).toList();
        if (new Program("apt-get", command, Home.folder(), Map.of(), LOG).run(line -> {}) != 0) {
            throw new Trouble("%s cannot be installed. Is there a network? Try: apt-get install %s (log: %s)."
                    .formatted(systemPackage, systemPackage, LOG));
        }
    }

    private static boolean maySudo() {
        try {
            return Program.find("sudo").isPresent()
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
