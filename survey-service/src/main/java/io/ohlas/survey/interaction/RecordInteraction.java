package io.ohlas.survey.interaction;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.survey.decision.Decision;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.interaction.Scene.Places;
import io.ohlas.survey.invitation.Invitation;
import io.ohlas.survey.invitation.Occasion;
import io.ohlas.survey.tenant.TenantLock;

/** Records that something happened, decides whether to ask about it, and asks: all of it or none. */
@ApplicationScoped
class RecordInteraction {

    private final Interactions interactions;
    private final Scene scene;
    private final Consequences consequences;
    private final TenantLock lock;
    private final Clock clock;

    RecordInteraction(Interactions interactions, Scene scene, Consequences consequences, TenantLock lock, Clock clock) {
        this.interactions = interactions;
        this.scene = scene;
        this.consequences = consequences;
        this.lock = lock;
        this.clock = clock;
    }

    /** @param isNew false when it was told before */
    record Recorded(Interaction interaction, Optional<Invitation> invitation, boolean isNew) {}

    /**
     * @throws InteractionTold when the external id was told with another body
     * @throws InteractionRejected when it names a place that the tenant does not have, or lies in the future
     */
    @Transactional
    Recorded record(InteractionBody body, byte[] digest) {
        if (body.externalId() != null) {
            lock.hold("interaction " + body.externalId());
            Optional<Interaction> told = interactions.byExternalId(body.externalId());
            if (told.isPresent()) {
                return again(told.get(), body, digest);
            }
        }
        Places places = scene.find(body);
        Contact contact = consequences.meet(body, places);
        Occasion occasion = Scene.occasion(body, places, contact);
        ZoneId zone = consequences.zone(contact, places);
        Decision decision = consequences.decide(body, occasion, contact, zone);
        Optional<Invitation> invitation = consequences.ask(decision, occasion);
        var interaction = Interaction.of(
                body, digest, occasion, decision, invitation.map(Invitation::id).orElse(null), clock.instant());
        interactions.persist(interaction);
        return new Recorded(interaction, invitation, true);
    }

    private Recorded again(Interaction told, InteractionBody body, byte[] digest) {
        if (!told.wasToldAs(digest)) {
            throw new InteractionTold(body.externalId());
        }
        return new Recorded(told, consequences.invitation(told), false);
    }
}
