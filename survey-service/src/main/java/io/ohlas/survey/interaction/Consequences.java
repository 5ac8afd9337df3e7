package io.ohlas.survey.interaction;

import java.time.ZoneId;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.decision.ContactZone;
import io.ohlas.survey.decision.Decide;
import io.ohlas.survey.decision.Decision;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.directory.RegisterContact;
import io.ohlas.survey.interaction.Scene.Places;
import io.ohlas.survey.invitation.Invitation;
import io.ohlas.survey.invitation.Invitations;
import io.ohlas.survey.invitation.Invite;
import io.ohlas.survey.invitation.Occasion;

/** What follows from an interaction: the contact is known better, a program decides, an invitation goes out. */
@ApplicationScoped
class Consequences {

    private final RegisterContact registerContact;
    private final Decide decide;
    private final Invite invite;
    private final Invitations invitations;
    private final ContactZone zones;

    Consequences(
            RegisterContact registerContact, Decide decide, Invite invite, Invitations invitations, ContactZone zones) {
        this.registerContact = registerContact;
        this.decide = decide;
        this.invite = invite;
        this.invitations = invitations;
        this.zones = zones;
    }

    /** Null for an anonymous interaction. */
    Contact meet(InteractionBody body, Places places) {
        if (body.contact() == null) {
            return null;
        }
        Contact contact = registerContact.register(body.contact(), "/contact").contact();
        if (places.orgUnit() != null) {
            contact.metAt(places.orgUnit().path());
        }
        return contact;
    }

    ZoneId zone(Contact contact, Places places) {
        return zones.of(contact, places.orgUnit());
    }

    Decision decide(InteractionBody body, Occasion occasion, Contact contact, ZoneId zone) {
        String sampleKey = body.externalId() == null ? occasion.interactionId().toString() : body.externalId();
        return decide.decide(occasion, sampleKey, contact, zone, body.test());
    }

    Optional<Invitation> ask(Decision decision, Occasion occasion) {
        return decision.asking() == null
                ? Optional.empty()
                : Optional.of(invite.invite(decision.survey(), decision.asking(), occasion));
    }

    Optional<Invitation> invitation(Interaction interaction) {
        return Optional.ofNullable(interaction.invitationId()).flatMap(invitations::findByIdOptional);
    }
}
