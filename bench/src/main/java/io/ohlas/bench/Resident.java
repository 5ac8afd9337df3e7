package io.ohlas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.ohlas.stack.suite.Suite;

/** The memory that a part of a suite holds, as the kernel counts it: heap, buffers and code alike. */
final class Resident {

    private Resident() {}

    static double megabytes(Suite suite, String part) throws IOException {
        Path status =
                Path.of("/proc/%d/status".formatted(suite.part(part).process().pid()));
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                * 1.024
                / 1e3;
    }
}
