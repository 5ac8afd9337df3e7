package io.ohlas.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.ohlas.stack.suite.Suite;
import io.ohlas.stack.suite.SuiteConfig;

/** P9: how soon the services are ready, and what they take while nobody asks them anything. */
@Command(name = "idle", description = "Measures starts with the class cache, memory and processor time at rest.")
final class IdleBench implements Callable<Integer> {

    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final Duration WATCHED = Duration.ofSeconds(60);

    @Option(names = "--rounds", defaultValue = "3", description = "Starts of each kind; the median counts.")
    private int rounds;

    @Option(names = "--folder", required = true, description = "Where the suite keeps its data.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        var suite = Suite.start(SuiteConfig.temporary(folder).withClassCache(), System.out::println);
        try {
            for (String service : Suite.SERVICES) {
                System.out.printf("%s alone: ready after %.1f s%n", service, median(suite, List.of(service)));
            }
            System.out.printf("All four together: ready after %.1f s%n", median(suite, Suite.SERVICES));
            watch(suite);
        } finally {
            suite.stop();
        }
        return 0;
    }

    private double median(Suite suite, List<String> services) {
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            services.forEach(suite::stop);
            long begin = System.nanoTime();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                services.stream()
                        .map(service -> CompletableFuture.runAsync(() -> suite.restart(service), threads))
                        .toList()
                        .forEach(CompletableFuture::join);
            }
            seconds[round] = (System.nanoTime() - begin) / 1e9;
        }
        return Latencies.median(seconds);
    }

    private static void watch(Suite suite) throws InterruptedException, IOException {
        Thread.sleep(SETTLING);
        var begin = CpuTime.of(suite);
        Thread.sleep(WATCHED);
        var end = CpuTime.of(suite);
        double cores = 0;
        double megabytes = 0;
        for (String service : Suite.SERVICES) {
            double share = (double) end.of(service).minus(begin.of(service)).toNanos() / WATCHED.toNanos();
            double resident = Resident.megabytes(suite, service);
            System.out.printf("%s at rest: %.0f MB, %.2f %% of a core%n", service, resident, share * 100);
            cores += share;
            megabytes += resident;
        }
        System.out.printf("P9: %.2f GB, %.2f %% of a core%n", megabytes / 1e3, cores * 100);
    }
}
