package io.ohlas.survey.optout;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.survey.invitation.Invitations;
import io.ohlas.survey.tenant.Tenants;

/** In whose name a mail came, and in which language. */
@ApplicationScoped
class WhoAsks {

    private final Invitations invitations;
    private final Tenants tenants;

    WhoAsks(Invitations invitations, Tenants tenants) {
        this.invitations = invitations;
        this.tenants = tenants;
    }

    record Asker(String tenant, String language) {}

    @Transactional
    Asker of(UUID invitationId) {
        return new Asker(
                tenants.current().name(), invitations.findById(invitationId).language());
    }
}
