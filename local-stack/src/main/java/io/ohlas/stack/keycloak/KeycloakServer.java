package io.ohlas.stack.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.ohlas.stack.ChildProcess;
import io.ohlas.stack.Folders;
import io.ohlas.stack.Part;
import io.ohlas.stack.Ports;
import io.ohlas.stack.TestDatabase;

/** A private Keycloak with the suite's realm, which keeps its data in a database of the suite's server. */
public final class KeycloakServer implements Part {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final List<String> LANGUAGES = List.of("en", "cs", "pl");

    /** Those of bin/kc.sh, but for the memory. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.security.egd=file:/dev/urandom",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    /**
     * How to run one.
     *
     * @param log takes its output
     * @param realm the realm file, imported unless the realm is there; the look of the sign-in pages lies beside it
     * @param publicUrl where browsers find it through the gateway; ends with /auth
     * @param adminPassword of the bootstrap administrator "admin"
     * @param placeholders values for the placeholders in the realm file
     */
    public record Config(
            Path log,
            Path realm,
            int port,
            int managementPort,
            String publicUrl,
            TestDatabase database,
            String adminPassword,
            Map<String, String> placeholders) {
        public Config {
            port = Ports.orFree(port);
            managementPort = Ports.orFree(managementPort);
        }
    }

    private final Config config;
    private final Path programs;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile ChildProcess process;

    private KeycloakServer(Config config, Path programs) {
        this.config = config;
        this.programs = programs;
    }

    /** Whether the distribution is on this machine already. */
    public static boolean isPrepared() {
        return new KeycloakPrograms().isPrepared();
    }

    /** Fetches the distribution and prepares it, unless it is here already. */
    public static void fetch() {
        new KeycloakPrograms().folder();
    }

    /** Fetches the distribution if need be; nothing is started yet. */
    public static KeycloakServer prepare(Config config) {
        return new KeycloakServer(config, new KeycloakPrograms().folder());
    }

    @Override
    public String name() {
        return "keycloak";
    }

    /** Its own address, which ends with /auth. */
    public String url() {
        return "http://localhost:%d/auth".formatted(config.port());
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public synchronized void restart() {
        stop();
        placeRealm();
        placeTheme();
        process = ChildProcess.start("Keycloak", command(), environment(), config.log());
        process.awaitReady(PATIENCE, this::isReady);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop("TERM", Duration.ofSeconds(30));
        }
    }

    @Override
    public void kill() {
        process.kill();
    }

    /** As bin/kc.sh would do it, without the shell: whoever kills that leaves the server behind, at its ports. */
    private List<String> command() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of(
                "-Dkc.home.dir=" + programs,
                "-Djboss.server.config.dir=" + programs.resolve("conf"),
                "-cp",
                programs.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm"));
        return command;
    }

    private boolean isReady() throws Exception {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/auth/health/ready".formatted(config.managementPort())))
                .timeout(Duration.ofSeconds(5))
                .build();
        return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    }

    private void placeRealm() {
        try {
            Path folder = Files.createDirectories(programs.resolve("data/import"));
            Files.copy(config.realm(), folder.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The pages' look and the mails' words lie with the manifests, which mount them at the same place in a cluster.
    private void placeTheme() {
        Path source = config.realm().resolveSibling("../components/keycloak/theme");
        Path login = programs.resolve("themes/ohlas/login");
        Path email = programs.resolve("themes/ohlas/email");
        try {
            place(source.resolve("email/theme.properties"), email);
            for (String language : LANGUAGES) {
                place(source.resolve("email/messages_%s.properties".formatted(language)), email.resolve("messages"));
            }
            place(source.resolve("theme.properties"), login);
            place(source.resolve("logo.svg"), login.resolve("resources/img"));
            if (place(source.resolve("ohlas.css"), login.resolve("resources/css"))) {
                // It would go on serving the style that it packed before.
                Folders.delete(programs.resolve("data/tmp/kc-gzip-cache"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean place(Path file, Path folder) throws IOException {
        Path placed = Files.createDirectories(folder).resolve(file.getFileName());
        if (Files.isRegularFile(placed) && Files.mismatch(file, placed) < 0) {
            return false;
        }
        Files.copy(file, placed, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(config.placeholders());
        environment.put("KC_CACHE", "local");
        environment.put("KC_DB_URL", config.database().jdbcUrl());
        environment.put("KC_DB_USERNAME", config.database().ownerUser());
        environment.put("KC_DB_PASSWORD", config.database().ownerPassword());
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(config.port()));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(config.managementPort()));
        environment.put("KC_HOSTNAME", config.publicUrl());
        // Else each failed sign-in would leave a name and an address in the log.
        environment.put("KC_SPI_EVENTS_LISTENER__JBOSS_LOGGING__ERROR_LEVEL", "debug");
        // What it publishes is the public address, even to those who come to its own port, as the services do.
        environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "false");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", config.adminPassword());
        return environment;
    }
}
