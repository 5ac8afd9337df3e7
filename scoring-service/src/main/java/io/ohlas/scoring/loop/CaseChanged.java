package io.ohlas.scoring.loop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ohlas.platform.messaging.EventType;

/** What scoring needs of {@code contracts/alert.case-changed/v1}. */
@EventType("alert.case-changed.v1")
record CaseChanged(
        UUID caseId,
        long sequence,
        String status,
        boolean open,
        List<UUID> responseIds,
        Money yearlyValue,
        Instant openedAt,
        int opening,
        Clock firstContact,
        Clock resolution,
        Instant firstContactAt,
        Instant resolvedAt,
        String rootCause,
        Instant recoveryAnsweredAt,
        String recoveryOutcome,
        String recoveryAskedBy) {

    /** @param amount decimal, as its text: JSON numbers lose digits */
    record Money(String amount, String currency) {}

    record Clock(Instant dueAt) {}

    CaseChanged {
        if (caseId == null || status == null || openedAt == null || responseIds == null || sequence < 1) {
            throw new IllegalArgumentException("A case has an id, a sequence, a status, its responses and a time");
        }
    }

    Instant firstContactDueAt() {
        return firstContact == null ? null : firstContact.dueAt();
    }

    Instant resolutionDueAt() {
        return resolution == null ? null : resolution.dueAt();
    }
}
