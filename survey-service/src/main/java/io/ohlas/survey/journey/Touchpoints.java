package io.ohlas.survey.journey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class Touchpoints implements PanacheRepositoryBase<Touchpoint, UUID> {

    /** The touchpoint by the tenant's own key, also one that was removed. */
    public Optional<Touchpoint> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** Those in use on the journey, in their order. */
    List<Touchpoint> onJourney(String journey) {
        return list("journey = ?1 and removed = false order by position", journey);
    }

    List<Touchpoint> inUse() {
        return list("removed = false order by journey, position");
    }
}
