package io.ohlas.survey.interaction;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import io.ohlas.survey.decision.Decision;
import io.ohlas.survey.decision.Outcome;
import io.ohlas.survey.decision.Reason;
import io.ohlas.survey.interaction.RecordInteraction.Telling;
import io.ohlas.survey.invitation.Occasion;

/** Something that happened between a contact and the tenant, and what was decided about asking. Written once. */
@Entity
@Immutable
@Table(name = "interaction")
class Interaction {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private String externalId;
    private byte[] bodyDigest;
    private byte[] batchItem;
    private UUID contactId;
    private String orgUnit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> orgUnitPath;

    private String touchpoint;
    private String journey;
    private String stage;
    private String process;
    private String channel;
    private String employee;
    private String segment;
    private String persona;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> attributes;

    private Instant occurredAt;
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private Outcome decision;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;

    private UUID invitationId;
    private String program;

    protected Interaction() {}

    static Interaction of(Telling telling, Occasion occasion, Decision decision, UUID invitationId, Instant now) {
        var interaction = new Interaction();
        interaction.id = occasion.interactionId();
        interaction.externalId = telling.body().externalId();
        interaction.bodyDigest = telling.digest();
        interaction.batchItem = telling.batchItem();
        interaction.contactId = occasion.contactId();
        interaction.orgUnit = occasion.orgUnit();
        interaction.orgUnitPath = occasion.orgUnitPath();
        interaction.touchpoint = occasion.touchpoint();
        interaction.journey = occasion.journey();
        interaction.stage = occasion.stage();
        interaction.process = occasion.process();
        interaction.channel = occasion.channel();
        interaction.employee = occasion.employee();
        interaction.segment = occasion.segment();
        interaction.persona = occasion.persona();
        interaction.attributes = telling.body().attributes();
        interaction.occurredAt = occasion.occurredAt();
        interaction.recordedAt = now;
        interaction.decision = decision.outcome();
        interaction.reasons = decision.reasons();
        interaction.invitationId = invitationId;
        interaction.program = decision.program();
        return interaction;
    }

    boolean wasToldAs(byte[] digest) {
        return Arrays.equals(bodyDigest, digest);
    }

    UUID id() {
        return id;
    }

    String externalId() {
        return externalId;
    }

    /** Null for an anonymous one. */
    UUID contactId() {
        return contactId;
    }

    /** From the root to the unit itself; empty when none was named. */
    List<String> orgUnitPath() {
        return orgUnitPath;
    }

    String process() {
        return process;
    }

    String employee() {
        return employee;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String program() {
        return program;
    }

    String orgUnit() {
        return orgUnit;
    }

    String touchpoint() {
        return touchpoint;
    }

    String channel() {
        return channel;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Outcome decision() {
        return decision;
    }

    List<Reason> reasons() {
        return reasons;
    }

    /** Null when held back. */
    UUID invitationId() {
        return invitationId;
    }
}
