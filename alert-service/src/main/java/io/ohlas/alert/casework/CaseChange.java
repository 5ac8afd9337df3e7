package io.ohlas.alert.casework;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import io.ohlas.platform.time.UuidV7;

/** One line in the history of a case: who, when, what, from where to where. Written once, never changed. */
@Entity
@Immutable
@Table(name = "case_change")
public class CaseChange {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID caseId;
    private int sequence;
    private Instant changedAt;

    @Embedded
    private Person by;

    private ChangeType type;

    @Column(name = "from_status")
    private CaseStatus from;

    @Column(name = "to_status")
    private CaseStatus to;

    private String channel;
    private String outcome;
    private String text;
    private UUID responseId;

    protected CaseChange() {}

    /** @param by null when no person did it, but the customer or the clock */
    static CaseChange of(CustomerCase subject, ChangeType type, CaseStatus from, Person by, Instant now) {
        var change = new CaseChange();
        change.id = UuidV7.next();
        change.caseId = subject.id();
        change.sequence = subject.facts().changes();
        change.type = type;
        change.from = from;
        change.to = subject.status();
        change.by = by;
        change.changedAt = now;
        return change;
    }

    public CaseChange saying(String words) {
        text = words;
        return this;
    }

    /** Repeats what the customer said in a response: only who may read that may read this. */
    CaseChange repeating(UUID response, String words) {
        responseId = response;
        return saying(words);
    }

    CaseChange through(String usedChannel, String result) {
        channel = usedChannel;
        outcome = result;
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    /** 1 for the first change of its case, then without gaps. */
    public int sequence() {
        return sequence;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Person by() {
        return by;
    }

    public ChangeType type() {
        return type;
    }

    public CaseStatus from() {
        return from;
    }

    public CaseStatus to() {
        return to;
    }

    public String channel() {
        return channel;
    }

    public String outcome() {
        return outcome;
    }

    public String text() {
        return text;
    }

    /** Whose words {@link #text} repeats; null for words of staff. */
    public UUID responseId() {
        return responseId;
    }
}
