package io.ohlas.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ohlas.stack.suite.Suite;

/** The processor time that parts of a suite have taken, with that of the processes below them. */
final class CpuTime {

    private static final List<String> PARTS =
            List.of("survey-service", "gateway", "scoring-service", "alert-service", "postgresql", "rabbitmq");

    private final Map<String, Duration> taken = new LinkedHashMap<>();

    private CpuTime() {}

    static CpuTime of(Suite suite) {
        var time = new CpuTime();
        for (String part : PARTS) {
            var process = suite.part(part).process();
            time.taken.put(part, process.isAlive() ? ofTree(process.pid()) : Duration.ZERO);
        }
        return time;
    }

    Duration of(String part) {
        return taken.get(part);
    }

    /** Core-seconds for a million operations, of each part that took any since {@code begin}. */
    String perMillionSince(CpuTime begin, int operations) {
        return taken.entrySet().stream()
                .map(part -> Map.entry(part.getKey(), part.getValue().minus(begin.taken.get(part.getKey()))))
                .filter(part -> part.getValue().compareTo(Duration.ofMillis(100)) > 0)
                .map(part -> "%s %.0f"
                        .formatted(part.getKey(), part.getValue().toMillis() * 1_000.0 / Math.max(operations, 1)))
                .collect(Collectors.joining(", "));
    }

    private static Duration ofTree(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
