package io.ohlas.survey.interaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ohlas.platform.messaging.EventType;
import io.ohlas.survey.program.Outcome;
import io.ohlas.survey.program.ReasonCode;

/** Something happened, and whether it is asked about. Contract: {@code contracts/survey.interaction-recorded/v1}. */
@EventType("survey.interaction-recorded.v1")
record InteractionRecorded(
        UUID interactionId,
        UUID contactId,
        String orgUnit,
        List<String> orgUnitPath,
        String touchpoint,
        String journey,
        String stage,
        String process,
        String channel,
        String employee,
        String segment,
        String persona,
        Instant occurredAt,
        Instant recordedAt,
        Outcome decision,
        List<ReasonCode> reasons,
        String program) {}
