package io.ohlas.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A private PostgreSQL server on this machine's loopback address. Works for root too. */
public final class PostgresServer implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** As Java says that the user has no name. */
    private static final Set<String> REFUSED = Set.of("root", "?");

    /**
     * How to run one.
     *
     * @param folder holds the data, kept over stop and start
     * @param log takes its output
     * @param port 0 picks a free one, kept over restarts
     * @param durable false makes tests faster and a crash of the machine destructive
     * @param password of the superuser postgres
     */
    public record Config(Path folder, Path log, int port, boolean durable, String password) {
        public Config {
            port = Ports.orFree(port);
        }

        public Config(Path folder, int port, boolean durable, String password) {
            this(folder, folder.resolve("postgresql.log"), port, durable, password);
        }
    }

    private final Config config;
    private volatile ChildProcess process;

    private PostgresServer(Config config) {
        this.config = config;
    }

    /** Makes the data folder if there is none, starts the server and waits until it takes connections. */
    public static PostgresServer start(Config config) {
        var server = new PostgresServer(config);
        server.initialise();
        server.restart();
        AtExit.run(server::stop);
        return server;
    }

    public int port() {
        return config.port();
    }

    public String superuser() {
        return "postgres";
    }

    public String password() {
        return config.password();
    }

    /** The address of one of its databases, for JDBC. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public synchronized void restart() {
        stop();
        process = ChildProcess.start("PostgreSQL", command(), Map.of(), log());
        process.awaitReady(PATIENCE, () -> {
            try (Connection connection = login().connect()) {
                return connection.isValid(1);
            }
        });
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop("INT", PATIENCE);
        }
    }

    @Override
    public void kill() {
        process.kill();
    }

    /** The superuser's way in. */
    public DatabaseLogin login() {
        return new DatabaseLogin(jdbcUrl(""), superuser(), password());
    }

    /** Makes a database with its owner and runtime role, or sets their passwords when they are there already. */
    public void createDatabase(TestDatabase database) {
        login().createDatabase(database);
    }

    private void initialise() {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        Path password = config.folder().resolve("superuser-password");
        // In a folder of its own until it is whole: what an interruption leaves looks like data, but is none.
        Path unfinished = config.folder().resolve("data.unfinished");
        Folders.delete(unfinished);
        try {
            Files.createDirectories(config.folder());
            Folders.writeSecret(password, config.password());
            List<String> command = new ArrayList<>(unprivileged());
            command.addAll(List.of(
                    PostgresPrograms.folder().resolve("initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=" + superuser(),
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-locale",
                    "--no-sync"));
            new Program(
                            "PostgreSQL",
                            command,
                            config.folder(),
                            Map.of(),
                            config.folder().resolve("initdb.log"))
                    .run(
                            unprivileged().isEmpty()
                                    ? "its data folder cannot be made"
                                    : "its data folder cannot be made. If user namespaces are forbidden here, run ./ohlas as another user than root");
            Files.delete(password);
            Files.move(unfinished, data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        String durable = config.durable() ? "on" : "off";
        List<String> command = new ArrayList<>(unprivileged());
        command.add(PostgresPrograms.folder().resolve("postgres").toString());
        command.addAll(List.of("-D", data().toString(), "-p", Integer.toString(port())));
        List.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=400",
                        "shared_buffers=256MB",
                        "max_wal_size=2GB",
                        "jit=off",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        // Without the rows that an error is about.
                        "log_error_verbosity=terse",
                        "fsync=" + durable,
                        "synchronous_commit=" + durable,
                        "full_page_writes=" + durable)
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /**
     * PostgreSQL refuses to run as root, and as a user whom the system knows by number only. In a user namespace of its
     * own it is nobody, with the same rights to files.
     */
    private static List<String> unprivileged() {
        return REFUSED.contains(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private Path data() {
        return config.folder().resolve("data");
    }

    private Path log() {
        return config.log();
    }
}
