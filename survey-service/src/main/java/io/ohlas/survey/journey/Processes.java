package io.ohlas.survey.journey;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class Processes implements PanacheRepositoryBase<Process, UUID> {

    /** Whether the tenant has a process by that key. */
    public boolean has(String key) {
        return byKey(key).isPresent();
    }

    Optional<Process> byKey(String key) {
        return find("key", key).firstResultOptional();
    }
}
