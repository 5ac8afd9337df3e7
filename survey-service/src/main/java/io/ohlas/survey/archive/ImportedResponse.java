package io.ohlas.survey.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.invitation.Occasion;
import io.ohlas.survey.response.ResponseSubmitted;
import io.ohlas.survey.response.ResponseSubmitted.Origin;
import io.ohlas.survey.response.ResponseSubmitted.Told;

/**
 * A response of the past that another system collected. Null where nothing is known.
 *
 * @param orgUnitPath keys from the root to the unit itself; empty when none was named
 * @param attributes what else was known of the occasion, by name; empty when nothing was
 * @param externalId the other system's id; the same one is stored once for a survey
 */
public record ImportedResponse(
        UUID id,
        List<Answer> answers,
        Instant submittedAt,
        String language,
        UUID contactId,
        String orgUnit,
        List<String> orgUnitPath,
        String touchpoint,
        String journey,
        String stage,
        String channel,
        String segment,
        String persona,
        Map<String, String> attributes,
        String externalId) {

    /** Without what leads to a person: an anonymous survey keeps the org unit and the day, named by its noon. */
    ImportedResponse withoutTraces(ZoneId zone) {
        Instant noon = LocalDate.ofInstant(submittedAt, zone)
                .atTime(LocalTime.NOON)
                .atZone(zone)
                .toInstant();
        return new ImportedResponse(
                id,
                answers,
                noon,
                null,
                null,
                orgUnit,
                orgUnitPath,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                externalId);
    }

    /** @param opensCases whether a dissatisfied customer behind it becomes a case */
    ResponseSubmitted toEvent(SurveyVersion survey, boolean opensCases) {
        Told told = Told.of(survey.questionnaire(), answers);
        if (survey.questionnaire().anonymous()) {
            var place = new Occasion.Snapshot(
                    null, null, orgUnit, orgUnitPath, null, null, null, null, null, null, null, null);
            return ResponseSubmitted.anonymous(
                    new Origin(id, survey.surveyKey(), survey.number(), place, "import", submittedAt, true, false),
                    1,
                    true,
                    told.ratings());
        }
        return new ResponseSubmitted(
                id,
                1,
                true,
                survey.surveyKey(),
                survey.number(),
                told.ratings(),
                told.choices(),
                told.comments(),
                language,
                new Occasion.Snapshot(
                        null,
                        contactId,
                        orgUnit,
                        orgUnitPath,
                        touchpoint,
                        journey,
                        stage,
                        null,
                        channel,
                        null,
                        segment,
                        persona),
                null,
                null,
                "import",
                null,
                null,
                submittedAt,
                submittedAt,
                null,
                null,
                true,
                opensCases,
                false,
                false);
    }
}
