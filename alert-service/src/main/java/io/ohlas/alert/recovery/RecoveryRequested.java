package io.ohlas.alert.recovery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ohlas.platform.messaging.EventType;

/** Published when a customer is to be asked again. Contract: {@code contracts/alert.recovery-requested/v1}. */
@EventType("alert.recovery-requested.v1")
record RecoveryRequested(
        UUID caseId,
        int opening,
        UUID contactId,
        UUID responseId,
        String orgUnit,
        List<String> orgUnitPath,
        String touchpoint,
        Instant requestedAt) {}
