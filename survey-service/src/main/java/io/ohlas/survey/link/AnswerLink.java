package io.ohlas.survey.link;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a public token leads.
 *
 * @param expiresAt from this instant on the link only shows that it has expired
 */
public record AnswerLink(UUID tenantId, UUID invitationId, Instant expiresAt) {

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
