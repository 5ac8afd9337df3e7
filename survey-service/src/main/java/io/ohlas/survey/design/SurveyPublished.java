package io.ohlas.survey.design;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ohlas.platform.messaging.EventType;
import io.ohlas.survey.questionnaire.Bands;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.Scale;

/** From now on a version of a survey may be asked. Contract: {@code contracts/survey.survey-published/v1}. */
@EventType("survey.survey-published.v1")
record SurveyPublished(
        UUID surveyId, String survey, int version, boolean anonymous, List<Metric> metrics, Instant publishedAt) {

    /** A metric as a question asks it. */
    record Metric(String metric, Scale scale, Bands bands) {

        static Metric of(Question question) {
            return new Metric(question.metric(), question.scale(), question.bands());
        }
    }

    static SurveyPublished of(SurveyVersion version) {
        return new SurveyPublished(
                version.surveyId(),
                version.surveyKey(),
                version.number(),
                version.questionnaire().anonymous(),
                version.questionnaire().questions().stream()
                        .filter(question -> question.metric() != null && question.scale() != null)
                        .map(Metric::of)
                        .distinct()
                        .toList(),
                version.publishedAt());
    }
}
