package io.ohlas.survey.consent;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonValue;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import io.ohlas.platform.time.UuidV7;

/** One opt-out or one taking back, as it was said. Written once, so that it can be shown. */
@Entity
@Immutable
@Table(name = "consent_record")
public class ConsentRecord {

    /** What was said. */
    public enum Act {
        OPTED_OUT,
        TAKEN_BACK;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * On what ground.
     *
     * @param source where the customer or the partner said it
     * @param textVersion which wording the customer agreed to; null where no text was shown
     * @param actor subject of the token that told us; null when the customer did
     */
    public record Ground(SaidBy by, String source, String textVersion, String actor) {}

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Enumerated(EnumType.STRING)
    private SaidBy saidBy;

    private String email;
    private String phone;
    private String source;
    private String textVersion;
    private String actor;
    private Instant at;
    private Instant recordedAt;

    protected ConsentRecord() {}

    static ConsentRecord of(Addresses who, Act act, Ground ground, Instant at, Instant now) {
        var entry = new ConsentRecord();
        entry.id = UuidV7.next();
        entry.contactId = who.contactId();
        entry.act = act;
        entry.saidBy = ground.by();
        entry.email = who.email();
        entry.phone = who.phone();
        entry.source = ground.source();
        entry.textVersion = ground.textVersion();
        entry.actor = ground.actor();
        entry.at = at;
        entry.recordedAt = now;
        return entry;
    }

    public UUID id() {
        return id;
    }

    public Act act() {
        return act;
    }

    public SaidBy saidBy() {
        return saidBy;
    }

    public String source() {
        return source;
    }

    public String textVersion() {
        return textVersion;
    }

    public String actor() {
        return actor;
    }

    /** When it was said. */
    public Instant at() {
        return at;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
