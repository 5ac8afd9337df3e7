package io.ohlas.survey.design;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.tenancy.TenantContext;

/** Published versions, kept in memory: they never change, and every submission is checked against one. */
@ApplicationScoped
public class PublishedQuestionnaires {

    private static final int MOST_KEPT = 5_000;

    private record Key(UUID tenantId, UUID surveyId, int number) {}

    private final SurveyVersions versions;
    private final TenantContext tenants;
    private final Map<Key, SurveyVersion> kept = new ConcurrentHashMap<>();

    PublishedQuestionnaires(SurveyVersions versions, TenantContext tenants) {
        this.versions = versions;
        this.tenants = tenants;
    }

    /** @throws io.ohlas.survey.design.SurveyUnknown when the tenant never published such a version */
    public SurveyVersion get(UUID tenantId, UUID surveyId, int number) {
        var key = new Key(tenantId, surveyId, number);
        SurveyVersion known = kept.get(key);
        if (known != null) {
            return known;
        }
        SurveyVersion read = tenants.with(
                tenantId, () -> QuarkusTransaction.requiringNew().call(() -> versions.get(surveyId, number)));
        // Emptied rather than sorted by use: a tenant's few surveys are read again within a moment.
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, read);
        return read;
    }
}
