package io.ohlas.survey.invitation;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    /** The invitation with its row locked, so that a step of a timer and one of the respondent do not cross. */
    Optional<Invitation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The invitation that led to a response. */
    public Optional<Invitation> ofResponse(UUID responseId) {
        return find("responseId", responseId).firstResultOptional();
    }
}
