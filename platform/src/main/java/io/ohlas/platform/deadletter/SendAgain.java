package io.ohlas.platform.deadletter;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;

import io.ohlas.platform.tenancy.KnownTenants;

/** Sends events that came before their tenant was known to their queues again, as soon as it is. */
@ApplicationScoped
class SendAgain {

    private final DeadLetters letters;
    private final KnownTenants tenants;
    private final QueueSender queues;

    SendAgain(DeadLetters letters, KnownTenants tenants, QueueSender queues) {
        this.letters = letters;
        this.tenants = tenants;
        this.queues = queues;
    }

    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        try {
            for (UUID tenant : letters.unknownTenants()) {
                if (tenants.isKnown(tenant)) {
                    sendAll(tenant);
                }
            }
        } catch (Exception e) {
            Log.warnf("Events of tenants that are known by now wait for the next attempt: %s", e);
        }
    }

    // Another replica may send the same ones at the same time; consumers drop the repeat by its message id.
    private void sendAll(UUID tenant) throws Exception {
        List<DeadLetter> taken;
        do {
            List<DeadLetter> waiting = letters.ofUnknown(tenant);
            taken = waiting.isEmpty() ? waiting : queues.send(waiting);
            taken.forEach(letters::forget);
        } while (!taken.isEmpty());
    }
}
