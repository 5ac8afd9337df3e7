package io.ohlas.stack.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
 */
public record SuiteConfig(
        Path folder,
        Path apps,
        Map<SuitePort, Integer> ports,
        boolean durable,
        boolean trained,
        OutsideServers outside) {

    /** The suite of this checkout, on its usual ports unless others were chosen. */
    public static SuiteConfig local() {
        return new SuiteConfig(
                Home.folder(),
                Home.folder().resolve("apps"),
                new ChosenPorts(Home.folder(), System.getenv()).all(),
                true,
                true,
                OutsideServers.given());
    }

    /** A suite of its own in {@code folder}, on free ports, of the services as this checkout's build left them. */
    public static SuiteConfig temporary(Path folder) {
        var ports = new EnumMap<SuitePort, Integer>(SuitePort.class);
        for (SuitePort port : SuitePort.values()) {
            ports.put(port, Ports.free());
        }
        return new SuiteConfig(folder, Home.checkout(), ports, true, false, OutsideServers.none());
    }

    /** The same with a class cache for each service, which its first start makes. */
    public SuiteConfig withClassCache() {
        return new SuiteConfig(folder, apps, ports, durable, true, outside);
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
