package io.ohlas.survey.invitation;

import java.time.Instant;
import java.util.UUID;

/** Tells the timers, within the transaction, when an invitation has its next step. */
public record InvitationDue(UUID invitationId, Instant at) {}
