package io.ohlas.alert.voice;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/** What became of asking the customer again. */
@Embeddable
public class Recovery {

    private Instant requestedAt;
    private Instant askedAt;
    private Instant answeredAt;
    private String metric;
    private Integer rating;
    private String outcome;
    private String askedBy;

    protected Recovery() {}

    public static Recovery requestedAt(Instant now) {
        var recovery = new Recovery();
        recovery.requestedAt = now;
        return recovery;
    }

    public void asked(Instant at) {
        askedAt = at;
    }

    public void answered(RecoveryAnswer answer) {
        answeredAt = answer.answeredAt();
        metric = answer.metric();
        rating = answer.rating();
        askedBy = answer.askedBy();
        outcome = answer.satisfied() ? "recovered" : "not_recovered";
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** When the recovery survey went out; null before. */
    public Instant askedAt() {
        return askedAt;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** What {@link #rating} measures; null for one of which that was not kept. */
    public String metric() {
        return metric;
    }

    public Integer rating() {
        return rating;
    }

    /** {@code recovered}, {@code not_recovered}, or null without an answer. */
    public String outcome() {
        return outcome;
    }

    /** By which channel the survey that was answered came to the customer; null without an answer, or when not kept. */
    public String askedBy() {
        return askedBy;
    }
}
