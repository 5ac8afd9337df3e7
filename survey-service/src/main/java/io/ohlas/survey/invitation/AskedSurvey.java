package io.ohlas.survey.invitation;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import io.ohlas.survey.design.SurveyVersion;

/** Which version of which survey an invitation asks with, whatever is published later. */
@Embeddable
public record AskedSurvey(UUID surveyId, String surveyKey, int surveyVersion) {

    static AskedSurvey of(SurveyVersion version) {
        return new AskedSurvey(version.surveyId(), version.surveyKey(), version.number());
    }
}
