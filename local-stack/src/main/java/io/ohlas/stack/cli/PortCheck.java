package io.ohlas.stack.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import io.ohlas.stack.Ports;
import io.ohlas.stack.Sockets;
import io.ohlas.stack.Trouble;
import io.ohlas.stack.suite.SuiteConfig;
import io.ohlas.stack.suite.SuitePort;

/** Looks before a start whether the suite's ports are free, and if not, who has them. */
final class PortCheck {

    private static final int FIRST_FOR_USERS = 1024;
    private static final int HIGHEST = 65_535;

    private PortCheck() {}

    /** @throws Trouble naming each port in use, by whom, and how to take another */
    static void check(SuiteConfig config) {
        // Each is advised once, though several parts may want one.
        Set<Integer> meant = new HashSet<>(config.ports().values());
        List<String> complaints = config.ports().entrySet().stream()
                .filter(port -> !config.outside().replaces(port.getKey()))
                .filter(port -> !Ports.isFree(port.getValue()))
                .map(port -> complaint(port.getKey(), port.getValue(), another(port.getValue(), meant)))
                .toList();
        if (!complaints.isEmpty()) {
            throw new Trouble(String.join(System.lineSeparator(), complaints));
        }
    }

    /** One that is free and that no other part is to have. */
    private static int another(int number, Set<Integer> meant) {
        return IntStream.concat(IntStream.range(number + 1000, HIGHEST), IntStream.range(FIRST_FOR_USERS, number))
                .filter(each -> !meant.contains(each))
                .filter(Ports::isFree)
                .filter(meant::add)
                .findFirst()
                .orElse(number);
    }

    private static String complaint(SuitePort port, int number, int another) {
        String owner = owner(number).map(name -> " by " + name).orElse("");
        return "Port %d, needed for %s, is in use%s. End that, or choose another: %s=%d ./ohlas start"
                .formatted(number, port.holder(), owner, port.variable(), another);
    }

    /** The process that listens on a port, or goes out from it, if we may see it. */
    private static Optional<String> owner(int port) {
        List<Sockets.Socket> sockets =
                Sockets.all().stream().filter(each -> each.port() == port).toList();
        return ProcessHandle.allProcesses()
                .filter(process -> Sockets.holdsAny(process, sockets))
                .findFirst()
                .map(process ->
                        "%s (process %d)".formatted(process.info().command().orElse("another program"), process.pid()));
    }
}
