package io.ohlas.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A private RabbitMQ node on this machine's loopback address, made of the system package's programs. */
public final class RabbitServer implements Part {

    /** Debian's place of the programs proper; those on the path insist on a system user. */
    static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String IMAGE = "rabbitmq:3.13-management";

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
    private final RabbitSettings settings;
    private final Optional<ContainerEngine> engine;
    private volatile ChildProcess process;

    private RabbitServer(Config config, Optional<ContainerEngine> engine) {
        this.config = config;
        this.settings = new RabbitSettings(config);
        this.engine = engine;
    }

    /** Starts the node and waits until it takes connections; in a container if the system package is missing. */
    public static RabbitServer start(Config config) {
        return start(config, isInstalled() ? Optional.empty() : ContainerEngine.find());
    }

    /** @param engine runs the node; empty for the system package */
    static RabbitServer start(Config config, Optional<ContainerEngine> engine) {
        var server = new RabbitServer(config, engine);
        server.settings.write();
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
        // One that outlived a killed supervisor would hold the ports.
        engine.ifPresent(each -> each.remove(container()));
        process = engine.map(this::runContained).orElseGet(this::runInstalled);
        var management = new RabbitManagement(address());
        process.awaitReady(PATIENCE, () -> Ports.answers(config.port()) && management.isReady());
    }

    private ChildProcess runContained(ContainerEngine with) {
        List<String> command = with.run(container(), IMAGE, config.folder(), settings.environment(true));
        return ChildProcess.start("RabbitMQ", command, Map.of(), log());
    }

    private ChildProcess runInstalled() {
        return ChildProcess.start("RabbitMQ", List.of(PROGRAM.toString()), settings.environment(false), log());
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop("TERM", PATIENCE);
        }
    }

    @Override
    public void kill() {
        // First of all, since the engine's client that we started is not the node.
        engine.ifPresent(each -> each.remove(container()));
        process.kill();
    }

    private String container() {
        return "ohlas-rabbitmq-" + config.port();
    }

    private Path log() {
        return config.log();
    }
}
