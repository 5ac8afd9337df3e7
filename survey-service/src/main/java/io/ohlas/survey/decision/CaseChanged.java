package io.ohlas.survey.decision;

import java.util.List;
import java.util.UUID;

import io.ohlas.platform.messaging.EventType;

/** A step in the life of a case. Contract: {@code contracts/alert.case-changed/v1}. */
@EventType("alert.case-changed.v1")
record CaseChanged(UUID caseId, long sequence, boolean open, int opening, UUID contactId, List<UUID> responseIds) {}
