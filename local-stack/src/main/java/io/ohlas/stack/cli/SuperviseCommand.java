package io.ohlas.stack.cli;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;

import io.ohlas.stack.ChildProcess;
import io.ohlas.stack.Part;
import io.ohlas.stack.suite.Suite;
import io.ohlas.stack.suite.SuiteConfig;

/** Runs in the background from start to stop: owns all processes of the suite and starts again what dies. */
@Command(name = "supervise", hidden = true, description = "Runs the suite until it is told to end.")
final class SuperviseCommand implements Runnable {

    private final RunFolder run = new RunFolder();

    @Override
    public void run() {
        if (!run.claim()) {
            throw new Trouble("The suite of this checkout is running already.");
        }
        run.clear();
        run.remember("supervisor", ProcessHandle.current());
        try {
            Suite suite = Suite.start(SuiteConfig.local(), this::report);
            run.report(RunFolder.READY);
            rememberParts(suite);
            new CountDownLatch(1).await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            run.report(RunFolder.FAILED + " " + failure.getMessage());
            throw failure;
        }
    }

    private void report(String step) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + step);
        run.report(step);
    }

    /** A restarted part has another process, so the list is written anew now and then. */
    private void rememberParts(Suite suite) {
        Thread.ofVirtual().start(() -> {
            while (true) {
                suite.parts().forEach(this::remember);
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    private void remember(Part part) {
        ChildProcess process = part.process();
        if (process.isAlive()) {
            run.remember(part.name(), process.handle());
        }
    }
}
