package io.ohlas.survey.design;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What has been published; the newest version of a survey is the one that is asked. */
@ApplicationScoped
public class SurveyVersions implements PanacheRepositoryBase<SurveyVersion, UUID> {

    /** @throws SurveyUnknown when the tenant never published such a version */
    public SurveyVersion get(UUID surveyId, int number) {
        return find("surveyId = ?1 and number = ?2", surveyId, number)
                .firstResultOptional()
                .orElseThrow(() -> new SurveyUnknown(surveyId.toString()));
    }

    /** The newest version; empty while the survey is a draft only. */
    public Optional<SurveyVersion> latest(String surveyKey) {
        return find("surveyKey = ?1 order by number desc", surveyKey).firstResultOptional();
    }

    /** The newest version of the tenant's survey for customers who were helped; empty when it has none. */
    public Optional<SurveyVersion> latestFor(Purpose purpose) {
        return find("purpose = ?1 order by publishedAt desc", purpose).firstResultOptional();
    }

    List<SurveyVersion> of(String surveyKey) {
        return list("surveyKey = ?1 order by number", surveyKey);
    }
}
