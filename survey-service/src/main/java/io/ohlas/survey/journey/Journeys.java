package io.ohlas.survey.journey;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Journeys implements PanacheRepositoryBase<Journey, UUID> {

    Optional<Journey> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** @throws JourneyUnknown when the tenant has no such journey */
    Journey get(String key) {
        return byKey(key).orElseThrow(() -> new JourneyUnknown("journey", key));
    }
}
