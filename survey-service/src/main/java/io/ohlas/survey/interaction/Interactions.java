package io.ohlas.survey.interaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.ohlas.survey.interaction.RecordInteraction.Telling;

@ApplicationScoped
class Interactions implements PanacheRepositoryBase<Interaction, UUID> {

    /** The interaction that was told like this before, by its external id or its place in the same batch. */
    Optional<Interaction> told(Telling telling) {
        if (telling.body().externalId() != null) {
            return find("externalId", telling.body().externalId()).firstResultOptional();
        }
        return telling.batchItem() == null
                ? Optional.empty()
                : find("batchItem", telling.batchItem()).firstResultOptional();
    }

    List<Interaction> newestOf(UUID contactId, int most) {
        return find("contactId = ?1 order by occurredAt desc", contactId)
                .page(0, most)
                .list();
    }
}
