package io.ohlas.survey.design;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class Surveys implements PanacheRepositoryBase<Survey, UUID> {

    /** @throws SurveyUnknown when the tenant has no such survey */
    Survey get(String key) {
        return byKey(key).orElseThrow(() -> new SurveyUnknown(key));
    }

    /**
     * As {@link #get}; nobody else changes it before this transaction ends.
     *
     * @throws SurveyUnknown when the tenant has no such survey
     */
    Survey lock(String key) {
        return find("key", key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new SurveyUnknown(key));
    }

    public Optional<Survey> byKey(String key) {
        return find("key", key).firstResultOptional();
    }
}
