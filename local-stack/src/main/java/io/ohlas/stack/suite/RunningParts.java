package io.ohlas.stack.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import io.ohlas.stack.Part;

/** The parts of a suite that run, each kept running unless it is held. */
final class RunningParts {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Consumer<String> progress;
    private final Supervision supervision;
    private final List<Part> parts = new ArrayList<>();

    RunningParts(Consumer<String> progress) {
        this.progress = progress;
        this.supervision = new Supervision(progress);
    }

    List<Part> all() {
        synchronized (parts) {
            return List.copyOf(parts);
        }
    }

    void report(String step) {
        progress.accept(step);
    }

    /** Starts a part and keeps it running. */
    void start(Part part) {
        report("%s: starting".formatted(part.name()));
        add(part);
        part.restart();
        watch(part);
    }

    /** Takes over a part that runs already. */
    void takeOver(Part part) {
        add(part);
        watch(part);
    }

    void hold(Part part) {
        supervision.hold(part);
    }

    void release(Part part) {
        supervision.release(part);
    }

    /** Services at once, since they need the others to end well; then the others, the last one started first. */
    void stopAll() {
        supervision.end();
        List<Part> started = all();
        CompletableFuture.allOf(started.stream()
                        .filter(ServiceProcess.class::isInstance)
                        .map(service -> inBackground(service::stop))
                        .toArray(CompletableFuture[]::new))
                .join();
        started.reversed().forEach(Part::stop);
    }

    static CompletableFuture<Void> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work, THREADS);
    }

    private void add(Part part) {
        synchronized (parts) {
            parts.add(part);
        }
    }

    private void watch(Part part) {
        report("%s: ready".formatted(part.name()));
        supervision.watch(part);
    }
}
