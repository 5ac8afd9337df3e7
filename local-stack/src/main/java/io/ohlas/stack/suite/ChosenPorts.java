package io.ohlas.stack.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import io.ohlas.stack.Trouble;

/**
 * The ports of the suite whose data lie in a folder: as the environment says, else as its last start was told, else the
 * usual ones. So whoever moved a port need not say so again to each command.
 */
public final class ChosenPorts {

    private static final int HIGHEST = 65_535;

    private final Path folder;
    private final Path file;
    private final Map<String, String> environment;

    public ChosenPorts(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.file = folder.resolve("ports.properties");
        this.environment = environment;
    }

    /** @throws Trouble when one is no port, or two parts would share one */
    public Map<SuitePort, Integer> all() {
        Properties remembered = remembered();
        var ports = new EnumMap<SuitePort, Integer>(SuitePort.class);
        var takers = new HashMap<Integer, SuitePort>();
        for (SuitePort port : SuitePort.values()) {
            String given = environment.getOrDefault(port.variable(), remembered.getProperty(port.variable()));
            int number = given == null ? port.usual() : number(port, given);
            SuitePort other = takers.put(number, port);
            if (other != null) {
                throw new Trouble("%s and %s are both %d. Give each part a port of its own."
                        .formatted(other.variable(), port.variable(), number));
            }
            ports.put(port, number);
        }
        return ports;
    }

    /** @throws Trouble when people's sign-in was set up for another address than this */
    public void check() {
        Map<SuitePort, Integer> ports = all();
        Optional.ofNullable(remembered().getProperty(SuitePort.GATEWAY.variable()))
                .filter(before -> Files.isDirectory(folder.resolve("data")))
                .filter(before -> !before.equals(Integer.toString(ports.get(SuitePort.GATEWAY))))
                .ifPresent(before -> {
                    throw new Trouble(
                            "The suite's data were made for http://localhost:%1$s, where people sign in. Start it with OHLAS_PORT=%1$s, or forget all data with ./ohlas start --fresh."
                                    .formatted(before));
                });
    }

    /** Keeps those that are not the usual ones, and the one of the address, for the commands that come. */
    public void remember() {
        Map<SuitePort, Integer> ports = all();
        var kept = new Properties();
        ports.forEach((port, number) -> {
            if (port == SuitePort.GATEWAY || number != port.usual()) {
                kept.setProperty(port.variable(), number.toString());
            }
        });
        try (var writer = Files.newBufferedWriter(file)) {
            kept.store(writer, "Ports of the last start.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties remembered() {
        var remembered = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                remembered.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return remembered;
    }

    private int number(SuitePort port, String given) {
        if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > HIGHEST) {
            throw new Trouble(
                    "%s is no port: %s. Give a number from 1 to %d.".formatted(port.variable(), given, HIGHEST));
        }
        return Integer.parseInt(given);
    }
}
