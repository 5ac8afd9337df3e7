package io.ohlas.alert.recovery;

import java.time.Instant;
import java.util.UUID;

import io.ohlas.platform.messaging.EventType;

/** What recovery needs of {@code contracts/survey.invitation-changed/v1}. */
@EventType("survey.invitation-changed.v1")
record InvitationChanged(String state, UUID recoveryOf, Instant changedAt) {

    boolean recoverySurveySent() {
        return recoveryOf != null && state.equals("sent");
    }
}
