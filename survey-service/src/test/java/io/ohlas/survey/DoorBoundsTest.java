package io.ohlas.survey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.platform.testing.Contracts;
import io.ohlas.platform.testing.DoorBounds;

import static org.assertj.core.api.Assertions.assertThat;

/** What a door lets through, the schemas of this service's events allow, and no more. */
class DoorBoundsTest {

    static final String RESPONSE = "survey.response-submitted.v1";
    static final String STRUCTURE = "survey.structure-changed.v1";

    @ParameterizedTest
    @CsvSource({
        "organisation.OrgUnitResource$OrgUnitBody, name, survey.structure-changed.v1, /properties/name",
        "organisation.OrgUnitResource$OrgUnitBody, parent, survey.structure-changed.v1, /properties/parent",
        "journey.JourneyResource$JourneyBody, name, survey.structure-changed.v1, /properties/name",
        "journey.JourneyResource$StageBody, name, survey.structure-changed.v1, /properties/name",
        "journey.JourneyResource$StageBody, key, survey.structure-changed.v1, /properties/key",
        "journey.JourneyResource$TouchpointBody, name, survey.structure-changed.v1, /properties/name",
        "journey.JourneyResource$TouchpointBody, key, survey.structure-changed.v1, /properties/key",
        "design.SurveyResource$SurveyBody, key, survey.survey-published.v1, /properties/survey",
        "design.SurveyResource$SurveyBody, key, survey.response-submitted.v1, /properties/survey",
        "response.Submission, revision, survey.response-submitted.v1, /properties/sequence",
        "interaction.InteractionBody, orgUnit, survey.response-submitted.v1, /properties/orgUnit",
        "interaction.InteractionBody, touchpoint, survey.response-submitted.v1, /properties/touchpoint",
        "interaction.InteractionBody, process, survey.response-submitted.v1, /properties/process",
        "interaction.InteractionBody, channel, survey.response-submitted.v1, /properties/channel",
        "interaction.InteractionBody, employee, survey.response-submitted.v1, /properties/employee",
        "interaction.InteractionBody, channel, survey.invitation-changed.v1, /properties/channel",
        "interaction.InteractionBody, employee, survey.invitation-changed.v1, /properties/employee",
        "directory.ContactDetails, segment, survey.response-submitted.v1, /properties/segment",
        "directory.ContactDetails, persona, survey.response-submitted.v1, /properties/persona",
        "directory.ContactDetails, segment, survey.invitation-changed.v1, /properties/segment",
        "directory.ContactDetails, persona, survey.invitation-changed.v1, /properties/persona",
        "directory.ContactDetails, language, survey.response-submitted.v1, /properties/language",
        "directory.Money, amount, survey.response-submitted.v1, /properties/yearlyValue/properties/amount",
        "directory.Money, currency, survey.response-submitted.v1, /properties/yearlyValue/properties/currency"
    })
    void a_text_or_number_is_bounded_alike(String body, String component, String event, String pointer) {
        DoorBounds.of("io.ohlas.survey." + body, component).assertHeldBy(event, pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "answer.AnswerCheck, LONGEST_TEXT, survey.response-submitted.v1, /properties/comments/items/properties/text/maxLength",
        "questionnaire.Proofreading, MOST_QUESTIONS, survey.response-submitted.v1, /properties/ratings/maxItems",
        "questionnaire.Proofreading, MOST_QUESTIONS, survey.response-submitted.v1, /properties/comments/maxItems",
        "questionnaire.Proofreading, MOST_QUESTIONS, survey.response-submitted.v1, /properties/choices/maxProperties",
        "questionnaire.Proofreading, MOST_QUESTIONS, survey.survey-published.v1, /properties/metrics/maxItems",
        "questionnaire.Proofreading, MOST_CHOICES, survey.response-submitted.v1, /properties/choices/additionalProperties/maxItems",
        "questionnaire.Scale, HIGHEST, survey.response-submitted.v1, /properties/ratings/items/properties/rating/maximum",
        "questionnaire.Scale, LOWEST, survey.response-submitted.v1, /properties/ratings/items/properties/rating/minimum",
        "questionnaire.Scale, HIGHEST, survey.survey-published.v1, /properties/metrics/items/properties/scale/properties/high/maximum",
        "questionnaire.Scale, LOWEST, survey.survey-published.v1, /properties/metrics/items/properties/scale/properties/low/minimum",
        "organisation.OrgUnit, MOST_LEVELS, survey.response-submitted.v1, /properties/orgUnitPath/maxItems",
        "organisation.OrgUnit, MOST_LEVELS, survey.invitation-changed.v1, /properties/orgUnitPath/maxItems",
        "organisation.OrgUnit, MOST_LEVELS, survey.structure-changed.v1, /properties/path/maxItems"
    })
    void a_number_of_things_is_bounded_alike(String type, String constant, String event, String pointer) {
        assertThat(Contracts.schema(event).at(pointer).asInt(-1))
                .as(event + " " + pointer)
                .isEqualTo(DoorBounds.constant("io.ohlas.survey." + type, constant));
    }

    @Test
    void what_two_events_tell_alike_is_bounded_alike() {
        for (String field : new String[] {"orgUnitPath", "touchpoint", "process", "channel", "segment"}) {
            assertThat(Contracts.schema("alert.case-changed.v1").at("/properties/" + field + "/maxLength"))
                    .as(field)
                    .isEqualTo(Contracts.schema(RESPONSE).at("/properties/" + field + "/maxLength"));
        }
        assertThat(Contracts.schema("alert.case-changed.v1").at("/properties/orgUnitPath/maxItems"))
                .isEqualTo(Contracts.schema("alert.recovery-requested.v1").at("/properties/orgUnitPath/maxItems"))
                .isEqualTo(Contracts.schema(STRUCTURE).at("/properties/path/maxItems"));
        assertThat(Contracts.schema("alert.case-changed.v1").at("/properties/yearlyValue/properties/amount/pattern"))
                .isEqualTo(Contracts.schema(RESPONSE).at("/properties/yearlyValue/properties/amount/pattern"));
    }
}
