package io.ohlas.stack.suite;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.ohlas.stack.ChildProcess;
import io.ohlas.stack.Part;
import io.ohlas.stack.PartFailed;

/** One replica of a service, as its packaged form runs. */
public final class ServiceProcess implements Part {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /**
     * What to run: a packaged service with its environment, on which ports, and where its output goes.
     *
     * @param trained whether the first start of a jar is followed by a second one, from which on starts are quick
     */
    record Config(
            String name,
            Path jar,
            int port,
            int managementPort,
            Map<String, String> environment,
            Path log,
            boolean trained) {}

    private final Config config;
    private volatile ChildProcess process;

    ServiceProcess(Config config) {
        this.config = config;
    }

    @Override
    public String name() {
        return config.name();
    }

    public String url() {
        return "http://localhost:" + config.port();
    }

    /** Where it answers health and metrics, below /q. */
    public String managementUrl() {
        return "http://localhost:" + config.managementPort();
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public synchronized void restart() {
        if (config.trained() && !isTrained()) {
            train();
        }
        run(isTrained() ? List.of("-XX:AOTCache=" + cache()) : List.of());
    }

    /** Whether an earlier {@link #train} left a cache of loaded classes for this jar. */
    boolean isTrained() {
        return Files.exists(cache());
    }

    /** Starts and stops it once so that later starts find its classes loaded and linked, and take half the time. */
    private void train() {
        run(List.of("-XX:AOTCacheOutput=" + cache()));
        // The cache is written at the end of the process.
        process.stop("TERM", PATIENCE);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop("TERM", Duration.ofSeconds(20));
        }
    }

    @Override
    public void kill() {
        process.kill();
    }

    /** Whether its readiness check says yes. */
    public boolean isReady() throws Exception {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/q/health/ready".formatted(config.managementPort())))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
    }

    private Map<String, String> fullEnvironment() {
        var full = new HashMap<>(config.environment());
        full.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        full.put("QUARKUS_HTTP_PORT", Integer.toString(config.port()));
        full.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        full.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(config.managementPort()));
        return full;
    }

    private void run(List<String> options) {
        if (!Files.isRegularFile(config.jar())) {
            throw new PartFailed(name(), "it is not packaged: %s is missing".formatted(config.jar()), config.log());
        }
        stop();
        process = ChildProcess.start(name(), command(options), fullEnvironment(), config.log());
        process.awaitReady(PATIENCE, this::isReady);
    }

    /** A cache fits only the options that it was made with, so they are the same for training and for running. */
    private List<String> command(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(options);
        command.addAll(List.of("-jar", config.jar().toString()));
        return command;
    }

    private Path cache() {
        return config.jar().resolveSibling("quarkus-run.aot");
    }
}
