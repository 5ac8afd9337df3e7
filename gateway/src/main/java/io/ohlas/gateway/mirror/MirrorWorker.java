package io.ohlas.gateway.mirror;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

import io.ohlas.gateway.mirror.MirrorTasks.Task;

/** Does what is to be mirrored: at once for a request that waits, by a timer for what Keycloak missed. */
@ApplicationScoped
class MirrorWorker {

    private static final int LOOKS = 100;
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final MirrorTasks tasks;
    private final Map<String, Mirrored> kinds;

    MirrorWorker(MirrorTasks tasks, @Any Instance<Mirrored> kinds) {
        this.tasks = tasks;
        this.kinds = kinds.stream().collect(Collectors.toMap(Mirrored::kind, Function.identity()));
    }

    /** @return false when Keycloak could not be brought up to date within a few seconds */
    boolean doNow(String kind, UUID target) {
        for (int look = 0; look < LOOKS && tasks.isOpen(kind, target); look++) {
            Optional<Task> leased = tasks.lease(kind, target);
            if (leased.isPresent() && !attempt(leased.get())) {
                return false;
            }
            if (leased.isEmpty()) {
                pause();
            }
        }
        return !tasks.isOpen(kind, target);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @ActivateRequestContext
    void doWhatIsDue() {
        Optional<Task> due = tasks.leaseDue();
        // Keycloak being away for one thing, it is away for all.
        while (due.isPresent() && attempt(due.get())) {
            due = tasks.leaseDue();
        }
    }

    private boolean attempt(Task task) {
        try {
            kinds.get(task.kind()).mirror(task.tenantId(), task.target());
            tasks.done(task);
            return true;
        } catch (RuntimeException e) {
            Log.warnf("Keycloak does not show %s %s yet: %s", task.kind(), task.target(), e.toString());
            tasks.failed(task, e.toString());
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
