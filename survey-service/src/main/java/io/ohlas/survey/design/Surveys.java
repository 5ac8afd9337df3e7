package io.ohlas.survey.design;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class Surveys implements PanacheRepositoryBase<Survey, UUID> {

    /** @throws SurveyUnknown when the tenant has no such survey */
    Survey get(String key) {
        return byKey(key).orElseThrow(() -> new SurveyUnknown(key));
    }

    public Optional<Survey> byKey(String key) {
        return find("key", key).firstResultOptional();
    }
}
