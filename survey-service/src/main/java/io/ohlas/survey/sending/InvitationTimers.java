package io.ohlas.survey.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.time.DueTimers;
import io.ohlas.survey.invitation.InvitationDue;

/**
 * The timers of all invitations, in the database: leased by the replica that runs them, taken over from one that died,
 * and tried again with growing pauses while the mail server is away.
 */
@ApplicationScoped
class InvitationTimers implements DueTimers {

    private static final int WORKERS = 8;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final AdvanceInvitation advanceInvitation;
    private final TenantContext tenants;
    private final TransactionSynchronizationRegistry transaction;
    private final CustomTask<Void> step;
    private final Scheduler scheduler;

    InvitationTimers(
            DataSource database,
            AdvanceInvitation advanceInvitation,
            TenantContext tenants,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.advanceInvitation = advanceInvitation;
        this.tenants = tenants;
        this.transaction = transaction;
        this.step = Tasks.custom("invitation", Void.class)
                .onFailure(InvitationTimers::tryAgain)
                .onDeadExecutionRevive()
                .execute((instance, context) -> advance(instance.getId()));
        this.scheduler = Scheduler.create(database, step)
                .tableName("timer")
                .clock(clock::instant)
                .threads(WORKERS)
                .executorService(Executors.newFixedThreadPool(
                        WORKERS, Thread.ofVirtual().name("invitation-", 0).factory()))
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(0.5, 2.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(25))
                .build();
    }

    void start(@Observes StartupEvent event) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    /** Sets the timer in the transaction that made the invitation; what is due at once is looked at after its commit. */
    void set(@Observes InvitationDue due) {
        scheduler.scheduleIfNotExists(step.instance(tenants.required() + "/" + due.invitationId()), due.at());
        transaction.registerInterposedSynchronization(new LookAfterCommit(scheduler));
    }

    @Override
    public void look() {
        scheduler.triggerCheckForDueExecutions();
    }

    // Invitations go out and expire by the thousand, and nobody minds a quarter of an hour.
    @Override
    public Duration grain() {
        return Duration.ofMinutes(15);
    }

    private CompletionHandler<Void> advance(String name) {
        String[] ids = name.split("/");
        return advanceInvitation
                .advance(UUID.fromString(ids[0]), UUID.fromString(ids[1]))
                .<CompletionHandler<Void>>map(InvitationTimers::again)
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    private static CompletionHandler<Void> again(Instant at) {
        return (complete, operations) -> operations.reschedule(complete, at);
    }

    private static void tryAgain(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int earlier = Math.min(failed.getExecution().consecutiveFailures, 20);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(earlier, 10));
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            pause = LONGEST_PAUSE;
        }
        Log.warnf(
                "Invitation %s waits %s after: %s",
                failed.getExecution().taskInstance.getId(),
                pause,
                failed.getCause().map(Throwable::toString).orElse("an unknown failure"));
        operations.reschedule(failed, failed.getTimeDone().plus(pause));
    }

    private record LookAfterCommit(Scheduler scheduler) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // What is not committed cannot be seen yet.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                scheduler.triggerCheckForDueExecutions();
            }
        }
    }
}
