package io.ohlas.stack.cli;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.ohlas.stack.Trouble;
import io.ohlas.stack.demo.ApiRefused;
import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.life.Present;

/** Keeps customers of the demo bank coming until it is interrupted. */
@Command(name = "demo", description = "Keeps customers of the demo bank coming, until Ctrl+C.")
final class DemoCommand implements Runnable {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same customers (default 1).")
    private long seed;

    @Option(names = "--per-minute", defaultValue = "60", description = "How many customers come (default 60).")
    private int perMinute;

    @Option(
            names = "--speed",
            description =
                    "In place of --per-minute: how many times as many customers come as in life. Each has its true"
                            + " time; time itself is not played faster than it passes.")
    private Double speed;

    @Option(
            names = "--trouble-after",
            defaultValue = "PT2M",
            description = "When one branch goes wrong, as an ISO 8601 duration (default PT2M).")
    private Duration troubleAfter;

    @Option(names = "--customers", description = "Stop after so many (default: never).")
    private long customers = Long.MAX_VALUE;

    @Override
    public void run() {
        double pace = speed == null ? perMinute : Present.perMinute(speed);
        if (pace <= 0) {
            throw new Trouble("Somebody must come: --per-minute=1 or --speed=10.");
        }
        DemoAccess access = new Demo()
                .existing()
                .orElseThrow(() -> new Trouble("There is no demo to bring customers to. Run ./ohlas start first."));
        var present = new Present(access, seed, troubleAfter, DemoCommand::say);
        Duration pause = Duration.ofMillis((long) (60_000 / pace));
        for (long i = 0; i < customers; i++) {
            comeOne(present);
            sleep(pause);
        }
    }

    /** A part that is just being restarted is no reason to end the demo. */
    private static void comeOne(Present present) {
        try {
            present.next();
        } catch (ApiRefused | UncheckedIOException failure) {
            say("%s; trying on".formatted(failure.getMessage()));
            sleep(PAUSE_AFTER_FAILURE);
        }
    }

    private static void say(String line) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
