package io.ohlas.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A private RabbitMQ node on this machine's loopback address, made of the system package's programs. */
public final class RabbitServer implements Part {

    /** Debian's place of the programs proper; those on the path insist on a system user. */
    static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /**
     * Writes the node's small tables to disk twice a second. Quorum queues keep the list of their names in one that is
     * saved after three quiet minutes only: a queue made shortly before a crash would come back without its messages
     * and never find a leader. No blanks, since a shell splits it.
     */
    private static final String SAVE_TABLES =
            "spawn(fun()->F=fun(G)->timer:sleep(500),[dets:sync(T)||T<-dets:all()],G(G)end,F(F)end).";

    /**
     * How to run one.
     *
     * @param folder holds the data, kept over stop and start
     * @param log takes its output
     * @param port 0 picks a free one, kept over restarts
     * @param managementPort of its HTTP API; 0 picks a free one
     */
    public record Config(Path folder, Path log, int port, int managementPort, String user, String password) {
        public Config {
            port = Ports.orFree(port);
            managementPort = Ports.orFree(managementPort);
        }

        public Config(Path folder, int port, int managementPort, String user, String password) {
            this(folder, folder.resolve("rabbitmq.log"), port, managementPort, user, password);
        }
    }

    private final Config config;
    private final int distributionPort = Ports.free();
    private final int portMapperPort = Ports.free();
    private volatile ChildProcess portMapper;
    private volatile ChildProcess process;

    private RabbitServer(Config config) {
        this.config = config;
    }

    /** Starts the node and waits until it takes connections. */
    public static RabbitServer start(Config config) {
        var server = new RabbitServer(config);
        server.configure();
        server.restart();
        AtExit.run(server::stop);
        return server;
    }

    /** Whether the system package is there. */
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    public RabbitAddress address() {
        return new RabbitAddress("127.0.0.1", config.port(), config.user(), config.password(), config.managementPort());
    }

    @Override
    public String name() {
        return "rabbitmq";
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    /** Makes a virtual host that its user may use; nothing happens when it is there. */
    public void createVirtualHost(String name) {
        new RabbitManagement(address()).createVirtualHost(name);
    }

    @Override
    public synchronized void restart() {
        stop();
        // Our own port mapper: the node would start one that outlives it.
        portMapper = ChildProcess.start(
                "RabbitMQ's port mapper",
                List.of("epmd", "-address", "127.0.0.1", "-port", Integer.toString(portMapperPort)),
                Map.of(),
                log());
        portMapper.awaitReady(PATIENCE, () -> Ports.answers(portMapperPort));
        process = ChildProcess.start("RabbitMQ", List.of(PROGRAM.toString()), environment(), log());
        var management = new RabbitManagement(address());
        process.awaitReady(PATIENCE, () -> Ports.answers(config.port()) && management.isReady());
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop("TERM", PATIENCE);
            portMapper.stop("TERM", PATIENCE);
        }
    }

    @Override
    public void kill() {
        process.kill();
        portMapper.kill();
    }

    private void configure() {
        try {
            Files.createDirectories(config.folder());
            Files.writeString(config.folder().resolve("enabled_plugins"), "[rabbitmq_management].\n");
            Files.writeString(config.folder().resolve("environment.conf"), "");
            Files.writeString(
                    config.folder().resolve("rabbitmq.conf"),
                    """
                    listeners.tcp.default = 127.0.0.1:%d
                    management.tcp.ip = 127.0.0.1
                    management.tcp.port = %d
                    management.rates_mode = none
                    default_user = %s
                    default_pass = %s
                    loopback_users = none
                    log.console = true
                    log.console.level = info
                    log.file = false
                    disk_free_limit.absolute = 200MB
                    """
                            .formatted(config.port(), config.managementPort(), config.user(), config.password()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        String folder = config.folder().toString();
        environment.put("HOME", folder);
        environment.put("RABBITMQ_NODENAME", "ohlas@localhost");
        environment.put("RABBITMQ_DIST_PORT", Integer.toString(distributionPort));
        environment.put("ERL_EPMD_PORT", Integer.toString(portMapperPort));
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_MNESIA_BASE", folder + "/data");
        environment.put("RABBITMQ_LOG_BASE", folder + "/logs");
        environment.put("RABBITMQ_LOGS", "-");
        environment.put("RABBITMQ_CONF_ENV_FILE", folder + "/environment.conf");
        environment.put("RABBITMQ_CONFIG_FILE", folder + "/rabbitmq.conf");
        environment.put("RABBITMQ_ADVANCED_CONFIG_FILE", folder + "/none");
        environment.put("RABBITMQ_ENABLED_PLUGINS_FILE", folder + "/enabled_plugins");
        environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-eval " + SAVE_TABLES);
        // Runs the node in this very process, where our signals reach it, rather than under a shell.
        environment.put("detached", "yes");
        return environment;
    }

    private Path log() {
        return config.log();
    }
}
