package io.ohlas.survey.optout;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.survey.consent.SaidBy;
import io.ohlas.survey.directory.Contacts;
import io.ohlas.survey.invitation.Invitation;
import io.ohlas.survey.invitation.Invitations;
import io.ohlas.survey.tenant.Tenants;

/** In whose name a mail came, in which language, and what its reader said of being asked. */
@ApplicationScoped
class WhoAsks {

    private final Invitations invitations;
    private final Contacts contacts;
    private final Tenants tenants;

    WhoAsks(Invitations invitations, Contacts contacts, Tenants tenants) {
        this.invitations = invitations;
        this.contacts = contacts;
        this.tenants = tenants;
    }

    /** @param isToldNo whether the contact said already that they are not to be asked */
    record Asker(String tenant, String language, boolean isToldNo) {}

    @Transactional
    Asker of(UUID invitationId) {
        Invitation invitation = invitations.findById(invitationId);
        boolean isToldNo = Optional.ofNullable(invitation.occasion().contactId())
                .flatMap(contacts::findByIdOptional)
                .flatMap(contacts::suppression)
                .filter(suppression -> suppression.by() == SaidBy.CUSTOMER)
                .isPresent();
        return new Asker(tenants.current().name(), invitation.language(), isToldNo);
    }
}
