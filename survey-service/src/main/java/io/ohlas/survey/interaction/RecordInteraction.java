package io.ohlas.survey.interaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.platform.digest.Sha256;
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

    /**
     * An interaction as it was told.
     *
     * @param digest the same for two bodies that say the same
     * @param batchItem what makes an item of a batch the same one when the batch is sent again; null when told alone
     */
    record Telling(InteractionBody body, byte[] digest, byte[] batchItem) {

        /** @param index place of the item in the batch that was sent with the key */
        Telling inBatch(String key, int index) {
            byte[] place = ByteBuffer.allocate(Integer.BYTES).putInt(0, index).array();
            return new Telling(body, digest, Sha256.of(key.getBytes(StandardCharsets.UTF_8), place, digest));
        }

        /** What no second interaction may share; empty when nothing tells this one from the next. */
        Optional<String> identity() {
            if (body.externalId() != null) {
                return Optional.of("interaction " + body.externalId());
            }
            return Optional.ofNullable(batchItem)
                    .map(item -> "batch item " + HexFormat.of().formatHex(item));
        }
    }

    /** @param isNew false when it was told before */
    record Recorded(Interaction interaction, Optional<Invitation> invitation, boolean isNew) {}

    /**
     * @throws InteractionTold when the external id was told with another body
     * @throws InteractionRejected when it names a place that the tenant does not have, or lies in the future
     */
    @Transactional
    Recorded record(Telling telling) {
        telling.identity().ifPresent(lock::hold);
        return interactions.told(telling).map(told -> again(told, telling)).orElseGet(() -> take(telling));
    }

    private Recorded take(Telling telling) {
        InteractionBody body = telling.body();
        Places places = scene.find(body);
        Contact contact = consequences.meet(body, places);
        Occasion occasion = Scene.occasion(body, places, contact);
        ZoneId zone = consequences.zone(contact, places);
        Decision decision = consequences.decide(body, occasion, contact, zone);
        Optional<Invitation> invitation = consequences.ask(decision, occasion);
        var interaction = Interaction.of(
                telling, occasion, decision, invitation.map(Invitation::id).orElse(null), clock.instant());
        interactions.persist(interaction);
        return new Recorded(interaction, invitation, true);
    }

    private Recorded again(Interaction told, Telling telling) {
        if (!told.wasToldAs(telling.digest())) {
            throw new InteractionTold(telling.body().externalId());
        }
        return new Recorded(told, consequences.invitation(told), false);
    }
}
