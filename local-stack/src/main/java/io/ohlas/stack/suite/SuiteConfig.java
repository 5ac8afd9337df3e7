package io.ohlas.stack.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.ohlas.stack.Home;
import io.ohlas.stack.Ports;

/**
 * How to run a suite.
 *
 * @param folder holds its data, logs and secrets
 * @param apps holds a folder of each packaged service
 * @param durable false makes tests faster and a crash of the machine destructive
 * @param trained true spends half a minute once so that every later start is quick
 * @param outside servers to use in place of our own
 * @param replay whether the services' clocks can be set, so that a past can be lived again (ADR 28)
 */
public record SuiteConfig(
        Path folder,
        Path apps,
        Map<SuitePort, Integer> ports,
        boolean durable,
        boolean trained,
        OutsideServers outside,
        boolean replay) {

    /** The environment variable by which the supervisor is told of {@link #replay}. */
    public static final String REPLAY = "OHLAS_REPLAY";

    /** The suite of this checkout, on its usual ports unless others were chosen. */
    public static SuiteConfig local() {
        return new SuiteConfig(
                Home.folder(),
                Home.folder().resolve("apps"),
                new ChosenPorts(Home.folder(), System.getenv()).all(),
                true,
                true,
                OutsideServers.given(),
                Boolean.parseBoolean(System.getenv(REPLAY)));
    }

    /** A suite of its own in {@code folder}, on free ports, of the services as this checkout's build left them. */
    public static SuiteConfig temporary(Path folder) {
        var ports = new EnumMap<SuitePort, Integer>(SuitePort.class);
        for (SuitePort port : SuitePort.values()) {
            ports.put(port, Ports.free());
        }
        return new SuiteConfig(folder, Home.checkout(), ports, true, false, OutsideServers.none(), false);
    }

    /** The same with a class cache for each service, which its first start makes. */
    public SuiteConfig withClassCache() {
        return new SuiteConfig(folder, apps, ports, durable, true, outside, replay);
    }

    /** The same with clocks that can be set. */
    public SuiteConfig withReplay() {
        return new SuiteConfig(folder, apps, ports, durable, trained, outside, true);
    }

    /** The address of everything. */
    public String url() {
        return "http://localhost:" + port(SuitePort.GATEWAY);
    }

    /** Where clients fetch tokens. */
    public String tokenUrl() {
        return url() + "/auth/realms/ohlas/protocol/openid-connect/token";
    }

    /** The address of the page of mails. */
    public String mailUrl() {
        return "http://localhost:" + port(SuitePort.MAIL);
    }

    /** The names of the parts that shall run here as processes of their own. */
    public List<String> partNames() {
        var names = new ArrayList<>(Suite.SERVICES);
        Map.of("postgresql", SuitePort.DATABASE, "rabbitmq", SuitePort.BROKER, "keycloak", SuitePort.KEYCLOAK)
                .forEach((name, port) -> {
                    if (!outside.replaces(port)) {
                        names.add(name);
                    }
                });
        names.sort(Comparator.naturalOrder());
        return names;
    }

    /**
     * Where the clocks of the services that tell a past can be set, in the order in which to do so: whoever hears of a
     * thing must not be earlier than who tells of it.
     */
    public List<String> clockUrls() {
        return Stream.of(SuitePort.ALERT_MANAGEMENT, SuitePort.SCORING_MANAGEMENT, SuitePort.SURVEY_MANAGEMENT)
                .map(port -> "http://localhost:" + port(port))
                .toList();
    }

    int port(SuitePort port) {
        return ports.get(port);
    }

    Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /** The jar that starts a service: in a folder of its name, or where the build left it. */
    Path jar(String service) {
        Path built = apps.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        return built.toFile().exists() ? built : apps.resolve(service).resolve("quarkus-run.jar");
    }
}
