package io.ohlas.survey.design;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.survey.questionnaire.Questionnaire;
import io.ohlas.survey.tenant.TenantLock;

/** Writes a survey, or rewrites it without touching the versions that are out. */
@ApplicationScoped
class DraftSurvey {

    private final Surveys surveys;
    private final TenantLock lock;

    DraftSurvey(Surveys surveys, TenantLock lock) {
        this.surveys = surveys;
        this.lock = lock;
    }

    record Draft(String name, Purpose purpose, Questionnaire questionnaire) {}

    /**
     * @throws SurveyKeyTaken when the tenant has a survey by that key
     * @throws QuestionnaireFlawed with every flaw and its place
     */
    @Transactional
    Survey begin(String key, Draft draft) {
        lock.hold("survey " + key);
        if (surveys.byKey(key).isPresent()) {
            throw new SurveyKeyTaken(key);
        }
        var survey = Survey.draft(key, draft.name(), draft.purpose(), draft.questionnaire());
        surveys.persistAndFlush(survey);
        return survey;
    }

    /**
     * @throws SurveyUnknown when the tenant has no such survey
     * @throws QuestionnaireFlawed with every flaw and its place
     */
    @Transactional
    Survey rewrite(String key, Draft draft, String ifMatch) {
        Survey survey = surveys.get(key);
        Version.require(ifMatch, survey.revision());
        survey.edit(draft.name(), draft.purpose(), draft.questionnaire());
        surveys.flush();
        return survey;
    }
}
