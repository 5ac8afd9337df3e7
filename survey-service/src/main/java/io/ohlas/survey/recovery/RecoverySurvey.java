package io.ohlas.survey.recovery;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.design.Purpose;
import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.design.SurveyVersions;
import io.ohlas.survey.invitation.Invitation;

/** The questions for a customer who was helped. */
@ApplicationScoped
class RecoverySurvey {

    private final SurveyVersions surveys;

    RecoverySurvey(SurveyVersions surveys) {
        this.surveys = surveys;
    }

    /**
     * The tenant's own survey for that purpose, else the one that the customer was not content in: better the same
     * questions again than none.
     *
     * @param first the invitation whose answer opened the case; empty when there was none
     */
    Optional<SurveyVersion> after(Optional<Invitation> first) {
        return surveys.latestFor(Purpose.RECOVERY).or(() -> first.flatMap(
                        invitation -> surveys.latest(invitation.survey().surveyKey()))
                .filter(again -> !again.questionnaire().anonymous()));
    }
}
