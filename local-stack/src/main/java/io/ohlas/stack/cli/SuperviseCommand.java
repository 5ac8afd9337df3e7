package io.ohlas.stack.cli;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;

import io.ohlas.stack.ChildProcess;
import io.ohlas.stack.Part;
import io.ohlas.stack.Trouble;
import io.ohlas.stack.suite.Suite;
import io.ohlas.stack.suite.SuiteConfig;

/** Runs in the background from start to stop: owns all processes of the suite and starts again what dies. */
@Command(name = "supervise", hidden = true, description = "Runs the suite until it is told to end.")
final class SuperviseCommand implements Runnable {

    private final RunFolder run = new RunFolder();
    private volatile Suite suite;

    @Override
    public void run() {
        if (!run.claim()) {
            throw new Trouble("The suite of this checkout is running already.");
        }
        run.clear();
        rememberParts();
        try {
            suite = Suite.start(SuiteConfig.local(), this::report);
            run.report(RunFolder.READY);
            new CountDownLatch(1).await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            String advice = failure instanceof Trouble
                    ? ""
                    : "%nThe other parts were stopped. Try ./ohlas start again; should it fail once more, the log says why."
                            .formatted();
            run.report("%s %s%s".formatted(RunFolder.FAILED, failure.getMessage(), advice));
            throw failure;
        }
    }

    private void report(String step) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + step);
        run.report(step);
    }

    /** A restarted part has another process, so the list is written anew now and then. */
    private void rememberParts() {
        Thread.ofVirtual().start(() -> {
            while (true) {
                if (suite != null) {
                    suite.parts().forEach(this::remember);
                }
                rememberOthers();
                try {
                    Thread.sleep(500);
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

    /** What is not a part yet, or only helps one: should we be killed, it must be found too. */
    private void rememberOthers() {
        Set<Long> known = suite == null
                ? Set.of()
                : suite.parts().stream().map(part -> part.process().pid()).collect(Collectors.toSet());
        ProcessHandle.current().children().forEach(child -> {
            String name = RunFolder.HELPER + child.pid();
            if (known.contains(child.pid())) {
                run.forget(name);
            } else {
                run.remember(name, child);
            }
        });
    }
}
