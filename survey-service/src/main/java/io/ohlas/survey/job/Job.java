package io.ohlas.survey.job;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import com.fasterxml.jackson.databind.JsonNode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Work that goes on after its request was answered. Its progress commits with what was done. */
@Entity
@Table(name = "job")
class Job {

    enum Kind {
        IMPORT_RESPONSES
    }

    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final long MOST_FLAWS = 100_000;

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode instructions;

    private long done;
    private long total;
    private long imported;
    private long refused;
    private long unitsMade;
    private long flaws;
    private long flawsKept;
    private String failure;
    private String createdBy;
    private Instant createdAt;
    private Instant finishedAt;

    protected Job() {}

    /** @param total rows below the header */
    static Job importing(UUID id, JsonNode instructions, long total, String createdBy, Instant now) {
        var job = new Job();
        job.id = id;
        job.kind = Kind.IMPORT_RESPONSES;
        job.state = State.QUEUED;
        job.instructions = instructions;
        job.total = total;
        job.createdBy = createdBy;
        job.createdAt = now;
        return job;
    }

    /** @param lastRow all rows up to this one are dealt with */
    void advance(long lastRow, int imported, int refused, int unitsMade) {
        state = State.RUNNING;
        done = lastRow;
        this.imported += imported;
        this.refused += refused;
        this.unitsMade += unitsMade;
    }

    /**
     * Counts what was wrong with some rows.
     *
     * @return how many of these there is room for, so that a file of nothing but bad rows does not grow without end
     */
    int roomFor(int flaws) {
        int room = (int) Math.min(flaws, MOST_FLAWS - flawsKept);
        this.flaws += flaws;
        flawsKept += room;
        return room;
    }

    void finish(Instant now) {
        state = State.DONE;
        finishedAt = now;
    }

    /** @param reason for a person, without personal data */
    void fail(String reason, Instant now) {
        state = State.FAILED;
        failure = reason;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    JsonNode instructions() {
        return instructions;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    long imported() {
        return imported;
    }

    long refused() {
        return refused;
    }

    long unitsMade() {
        return unitsMade;
    }

    /** How many flaws were found in all rows so far. */
    long flaws() {
        return flaws;
    }

    /** How many of them can be read; the first ones of the file. */
    long flawsKept() {
        return flawsKept;
    }

    String failure() {
        return failure;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
