package io.ohlas.alert.timer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.time.DueTimers;
import io.ohlas.platform.time.UuidV7;

/**
 * Lets stored timers ring. Each is leased by one replica at a time; when that replica dies, another one takes it over
 * after its heartbeats have stopped.
 */
@ApplicationScoped
class TimerRunner implements DueTimers {

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    private final AgroalDataSource database;
    private final DatabaseClock clock;
    private final TenantContext tenants;
    private final Instance<Alarm> alarms;
    private final Duration pollInterval;
    private Scheduler scheduler;

    TimerRunner(
            AgroalDataSource database,
            DatabaseClock clock,
            TenantContext tenants,
            Instance<Alarm> alarms,
            @ConfigProperty(name = "ohlas.timer.poll-interval") Duration pollInterval) {
        this.database = database;
        this.clock = clock;
        this.tenants = tenants;
        this.alarms = alarms;
        this.pollInterval = pollInterval;
    }

    void start(@Observes StartupEvent event) {
        List<Task<?>> tasks = alarms.stream().<Task<?>>map(this::task).toList();
        scheduler = Scheduler.create(database, tasks)
                .tableName("timer")
                .schedulerName(new SchedulerName.Fixed(UuidV7.next().toString()))
                .clock(clock::instant)
                .pollingInterval(pollInterval)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(4)
                .pollUsingLockAndFetch(0.5, 4.0)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .failureLogging(LogLevel.WARN, false)
                .build();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    @Override
    public void look() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public Duration grain() {
        return Duration.ZERO;
    }

    // A timer that fails is tried again for as long as it takes: what it guards must not be forgotten.
    private Task<Void> task(Alarm alarm) {
        return Tasks.oneTime(alarm.name())
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> {
                    var ring = Ring.read(instance.getId());
                    tenants.with(ring.tenantId(), () -> alarm.action().accept(ring));
                });
    }
}
