package io.ohlas.survey.design;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.platform.messaging.Outbox;
import io.ohlas.platform.web.etag.Version;

/** Freezes a survey as its next version, which all new invitations ask with. */
@ApplicationScoped
class PublishSurvey {

    private final Surveys surveys;
    private final SurveyVersions versions;
    private final Outbox outbox;
    private final Clock clock;

    PublishSurvey(Surveys surveys, SurveyVersions versions, Outbox outbox, Clock clock) {
        this.surveys = surveys;
        this.versions = versions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws SurveyUnknown when the tenant has no such survey */
    @Transactional
    Survey publish(String key, String ifMatch) {
        Survey survey = surveys.lock(key);
        Version.require(ifMatch, survey.revision());
        SurveyVersion version = survey.publish(clock.instant());
        versions.persist(version);
        surveys.flush();
        outbox.publish(SurveyPublished.of(version), survey.id(), version.number());
        return survey;
    }
}
