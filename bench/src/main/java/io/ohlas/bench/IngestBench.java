package io.ohlas.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.DemoPeople;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.suite.ServiceProcess;
import io.ohlas.stack.suite.Suite;
import io.ohlas.stack.suite.SuiteConfig;

/** P1 and P2: how many responses a second are stored durably beside pgbench's rate, and when a score shows them. */
@Command(name = "ingest", description = "Stores responses as fast as it goes, beside pgbench on the same database.")
final class IngestBench implements Callable<Integer> {

    private static final int WARM_UP_RATE = 500;

    @Option(names = "--rounds", defaultValue = "3", description = "Alternating rounds; the median counts.")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "10", description = "Length of each measurement.")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "30", description = "Seconds of load before the first measurement.")
    private int warmUp;

    @Option(names = "--clients", defaultValue = "64", description = "Connections at once.")
    private int clients;

    @Option(names = "--answers", defaultValue = "60000", description = "Invitations prepared for each measurement.")
    private int answers;

    @Option(names = "--folder", required = true, description = "Where the suite keeps its data.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        var suite = Suite.start(SuiteConfig.temporary(folder), System.out::println);
        try {
            measure(suite);
        } finally {
            suite.stop();
        }
        return 0;
    }

    private void measure(Suite suite) throws Exception {
        DemoAccess access = DemoTenants.of(suite, System.out::println)
                .make(DemoPeople.of(suite, UUID.randomUUID().toString()));
        var invitations = new Invitations(access.partner(), suite.database("survey"));
        // First, while nothing is left over from the rounds at full speed.
        showWhenScored(access, invitations, serviceOf(suite));
        store(suite, invitations);
    }

    private void store(Suite suite, Invitations invitations) throws Exception {
        var database = suite.database("survey");
        // As the owner, in a schema beside the service's own tables, so that both write to the same server and disk.
        var pgbench = new Pgbench(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        URI direct = serviceOf(suite);
        URI gateway = URI.create(suite.url());
        // P1 is about storing: who counts and repairs afterwards waits, and takes no processor from what is measured.
        suite.stop("scoring-service");
        suite.stop("alert-service");
        ClosedLoop.run(direct, clients, Duration.ofSeconds(warmUp), invitations.answers(answers));
        ClosedLoop.run(gateway, clients, Duration.ofSeconds(warmUp), invitations.answers(answers));

        double[] limits = new double[rounds];
        double[] directRates = new double[rounds];
        double[] gatewayRates = new double[rounds];
        System.out.println(
                "round | pgbench /s | survey-service /s (p50, p99 ms) | its core-seconds per million | gateway /s (p50, p99 ms)");
        for (int round = 0; round < rounds; round++) {
            Queue<ClosedLoop.Shot> first = invitations.answers(answers);
            Queue<ClosedLoop.Shot> second = invitations.answers(answers);
            limits[round] = pgbench.run(clients, Duration.ofSeconds(seconds));
            var begin = CpuTime.of(suite);
            var atService = ClosedLoop.run(direct, clients, Duration.ofSeconds(seconds), first);
            String cost = CpuTime.of(suite)
                    .perMillionSince(begin, atService.latencies().count());
            var atGateway = ClosedLoop.run(gateway, clients, Duration.ofSeconds(seconds), second);
            directRates[round] = atService.perSecond();
            gatewayRates[round] = atGateway.perSecond();
            System.out.printf(
                    "%d | %.0f | %s | %s | %s%n", round + 1, limits[round], words(atService), cost, words(atGateway));
        }
        double limit = Latencies.median(limits);
        System.out.printf(
                "P1 ratio to pgbench: at survey-service %.2f, through the gateway %.2f (medians of %d rounds)%n",
                Latencies.median(directRates) / limit, Latencies.median(gatewayRates) / limit, rounds);
    }

    private static URI serviceOf(Suite suite) {
        return URI.create(((ServiceProcess) suite.part("survey-service")).url());
    }

    private static String words(ClosedLoop.Outcome outcome) {
        return "%.0f (%.1f, %.1f)%s"
                .formatted(
                        outcome.perSecond(),
                        outcome.latencies().millis(50),
                        outcome.latencies().millis(99),
                        outcome.refused() == 0 ? "" : ", refused " + outcome.refused());
    }

    private void showWhenScored(DemoAccess access, Invitations invitations, URI direct) throws Exception {
        var visibility = new Visibility(access);
        visibility.measure(direct, WARM_UP_RATE, Duration.ofSeconds(warmUp), invitations);
        visibility.catchUp(direct, invitations);
        for (int rate : new int[] {50, 200, 1_000}) {
            var latencies = visibility.measure(direct, rate, Duration.ofSeconds(seconds), invitations);
            System.out.printf(
                    "P2 at %d/s: submit to score visible p50 %.1f ms, p99 %.1f ms (%d probes)%n",
                    rate, latencies.millis(50), latencies.millis(99), latencies.count());
        }
    }
}
