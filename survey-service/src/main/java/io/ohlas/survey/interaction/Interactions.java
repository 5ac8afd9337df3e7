package io.ohlas.survey.interaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Interactions implements PanacheRepositoryBase<Interaction, UUID> {

    Optional<Interaction> byExternalId(String externalId) {
        return find("externalId", externalId).firstResultOptional();
    }

    List<Interaction> newestOf(UUID contactId, int most) {
        return find("contactId = ?1 order by occurredAt desc", contactId)
                .page(0, most)
                .list();
    }
}
