package io.ohlas.survey.journey;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.platform.messaging.Outbox;
import io.ohlas.platform.web.etag.Version;
import io.ohlas.survey.organisation.StructureChanged;
import io.ohlas.survey.tenant.TenantLock;

/** Makes a process or gives it another name. */
@ApplicationScoped
class NameProcess {

    private final Processes processes;
    private final Outbox outbox;
    private final TenantLock lock;
    private final Clock clock;

    NameProcess(Processes processes, Outbox outbox, TenantLock lock, Clock clock) {
        this.processes = processes;
        this.outbox = outbox;
        this.lock = lock;
        this.clock = clock;
    }

    record Named(Process process, boolean isNew) {}

    /** @param ifMatch needed when the process exists already */
    @Transactional
    Named name(String key, String name, String ifMatch) {
        lock.hold("processes");
        var existing = processes.byKey(key);
        existing.ifPresent(process -> Version.require(ifMatch, process.sequence()));
        Process process = existing.orElseGet(() -> Process.named(key));
        process.rename(name);
        processes.persist(process);
        outbox.publish(
                new StructureChanged(
                        "process", key, process.sequence(), name, null, null, List.of(), 0, false, clock.instant()),
                "process:" + key,
                process.sequence());
        return new Named(process, existing.isEmpty());
    }
}
