package io.ohlas.survey.recovery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ohlas.platform.messaging.EventType;

/**
 * A case was resolved, or nobody could be reached: the customer is to be asked again. Contract:
 * {@code contracts/alert.recovery-requested/v1}.
 */
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
