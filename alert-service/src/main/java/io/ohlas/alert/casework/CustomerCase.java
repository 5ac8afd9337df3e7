package io.ohlas.alert.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;

import io.ohlas.alert.calendar.BusinessCalendar;
import io.ohlas.alert.deadline.DueTimes;
import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.deadline.SlaClocks;
import io.ohlas.alert.voice.Complaint;
import io.ohlas.alert.voice.Recovery;
import io.ohlas.alert.voice.RecoveryAnswer;

/**
 * One customer to win back. {@link StaffSteps} says what people may do with it, {@link CustomersWord} what the
 * customer's answer does; every change of either passes through {@link #move} and leaves a line of history.
 */
@Entity
@Table(name = "customer_case")
public class CustomerCase {

    /** A resolved case without the customer's answer counts as unconfirmed from here on. */
    public static final Duration UNCONFIRMED_AFTER = Duration.ofDays(14);

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Version
    private int version;

    private long number;
    private CaseStatus status;
    private Severity severity;
    private Instant openedAt;
    private int openings;
    private int changes;
    private boolean tried;
    private Instant firstContactAt;
    private Instant resolvedAt;
    private UUID mergedInto;
    private UUID shownResponseId;

    @Embedded
    private Complaint complaint;

    @Embedded
    private Person assignee;

    @Embedded
    private SlaClocks sla;

    @Embedded
    private Remedy remedy;

    @Embedded
    private Recovery recovery;

    protected CustomerCase() {}

    /** @param number unique; people call the case {@code C-<number>} */
    public static CustomerCase open(
            UUID id, long number, Complaint complaint, Severity severity, DueTimes due, Instant now) {
        var opened = new CustomerCase();
        opened.id = id;
        opened.number = number;
        opened.complaint = complaint;
        opened.severity = severity;
        opened.openedAt = now;
        opened.openings = 1;
        opened.status = CaseStatus.NEW;
        opened.sla = opened.clocks(due);
        return opened;
    }

    public UUID id() {
        return id;
    }

    public CaseFacts facts() {
        return new CaseFacts(
                id,
                version,
                number,
                status,
                severity,
                openedAt,
                openings,
                changes,
                tried,
                firstContactAt,
                resolvedAt,
                mergedInto,
                shownResponseId,
                complaint,
                assignee,
                sla,
                remedy,
                recovery);
    }

    public CaseStatus status() {
        return status;
    }

    void complain(Complaint now) {
        complaint = now;
    }

    void show(UUID responseId) {
        shownResponseId = responseId;
    }

    void escalate(Severity worse, DueTimes due) {
        severity = worse;
        sla.tighten(due);
    }

    void assignTo(Person person) {
        assignee = person;
    }

    void attempt() {
        tried = true;
    }

    void reach(Instant now, BusinessCalendar calendar) {
        firstContactAt = firstContactAt == null ? now : firstContactAt;
        sla.contacted(now);
        sla.resume(now, calendar);
    }

    void remedy(Remedy what, Instant now) {
        remedy = what;
        resolvedAt = now;
        sla.resolved(now);
    }

    void hear(RecoveryAnswer answer) {
        recovery = recovery == null ? Recovery.requestedAt(answer.answeredAt()) : recovery;
        recovery.answered(answer);
    }

    /** Asks the customer again, through survey-service. */
    public CaseChange requestRecovery(Instant now) {
        recovery = Recovery.requestedAt(now);
        return change(ChangeType.RECOVERY_REQUESTED, status, null, now);
    }

    /** Ends in another open case of the same customer. */
    CaseChange mergeInto(CustomerCase other, Instant now) {
        mergedInto = other.id;
        sla.stop(now);
        return move(CaseStatus.MERGED, ChangeType.MERGED, null, now).saying("C-" + other.number);
    }

    /** Writes down each promise that is broken by now and was not noted before. */
    public List<CaseChange> breachWhatIsDue(Instant now) {
        return sla.breach(now).stream()
                .map(clock -> change(ChangeType.SLA_BREACHED, status, null, now).saying(clock))
                .toList();
    }

    /** @param by null when the customer's answer did it */
    CaseChange startAgain(DueTimes due, Person by, Instant now) {
        openings++;
        tried = false;
        resolvedAt = null;
        sla = clocks(due);
        return move(assignee == null ? CaseStatus.NEW : CaseStatus.ASSIGNED, ChangeType.REOPENED, by, now);
    }

    CaseChange move(CaseStatus next, ChangeType type, Person by, Instant now) {
        CaseStatus from = status;
        status = next;
        return change(type, from, by, now);
    }

    /** A line of history that leaves the status as it is. */
    public CaseChange change(ChangeType type, CaseStatus from, Person by, Instant now) {
        changes++;
        return CaseChange.of(this, type, from, by, now);
    }

    private SlaClocks clocks(DueTimes due) {
        return SlaClocks.start(complaint.contactId() == null ? due.withoutFirstContact() : due);
    }
}
