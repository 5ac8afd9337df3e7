package io.ohlas.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP sockets of this machine, and whose they are, as Linux shows them in /proc. */
public final class Sockets {

    private static final String LISTENING = "0A";

    /** 127.x.x.x as it stands there, also where it is written as an address of IPv6, and ::1. */
    private static final Pattern LOOPBACK = Pattern.compile("(0000000000000000FFFF0000)?[0-9A-F]{6}7F|0{24}01000000");

    private Sockets() {}

    /**
     * One end of a connection, or a listener.
     *
     * @param address in hexadecimal, each group of four bytes backwards
     */
    public record Socket(String address, int port, boolean isListening, String inode) {

        static Socket read(String line) {
            String[] words = line.strip().split("\\s+");
            String[] local = words[1].split(":");
            return new Socket(local[0], Integer.parseInt(local[1], 16), words[3].equals(LISTENING), words[9]);
        }

        /** Whether only programs of this machine can reach it. */
        public boolean isLoopback() {
            return LOOPBACK.matcher(address).matches();
        }
    }

    /** Every socket of this machine. */
    public static List<Socket> all() {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(Sockets::lines)
                .map(Socket::read)
                .toList();
    }

    /** Where a process and those that it started listen; of others' processes nothing can be seen. */
    public static List<Socket> listenersOf(ProcessHandle process) {
        Set<String> held = Stream.concat(Stream.of(process), process.descendants())
                .flatMap(each -> inodes(each).stream())
                .collect(Collectors.toSet());
        return all().stream()
                .filter(socket -> socket.isListening() && held.contains(socket.inode()))
                .toList();
    }

    /** Whether a process holds any of the sockets. */
    public static boolean holdsAny(ProcessHandle process, List<Socket> sockets) {
        Set<String> held = inodes(process);
        return sockets.stream().anyMatch(socket -> held.contains(socket.inode()));
    }

    private static Set<String> inodes(ProcessHandle process) {
        try (Stream<Path> files = Files.list(Path.of("/proc/%d/fd".formatted(process.pid())))) {
            return files.map(Sockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException | UncheckedIOException notOurs) {
            return Set.of();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream().skip(1);
        } catch (IOException noSuchProtocolHere) {
            return Stream.empty();
        }
    }
}
