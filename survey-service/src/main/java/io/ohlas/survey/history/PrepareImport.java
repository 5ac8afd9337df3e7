package io.ohlas.survey.history;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.design.SurveyVersions;
import io.ohlas.survey.job.JobLeases.Lease;
import io.ohlas.survey.tenant.Tenants;

/** Lays out what the import of a file needs besides its rows. */
@ApplicationScoped
class PrepareImport {

    private final SurveyVersions versions;
    private final Tenants tenants;
    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;

    PrepareImport(SurveyVersions versions, Tenants tenants, ObjectMapper json, Validator validator, Clock clock) {
        this.versions = versions;
        this.tenants = tenants;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    /** What stays the same for all rows of a job. */
    record Desk(Lease lease, ImportInstructions instructions, SurveyVersion survey, RowReader reader) {}

    @Transactional
    Desk prepare(Lease lease, JsonNode order) {
        ImportInstructions instructions = read(order);
        SurveyVersion survey = versions.find(
                        "surveyKey = ?1 and number = ?2", instructions.survey(), instructions.surveyVersion())
                .singleResult();
        var reader = new RowReader(
                survey.questionnaire(),
                instructions.mapping(),
                new RowBounds(validator, instructions.mapping()),
                tenants.current().zone(),
                clock.instant());
        return new Desk(lease, instructions, survey, reader);
    }

    private ImportInstructions read(JsonNode order) {
        try {
            return json.treeToValue(order, ImportInstructions.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored instructions of an import cannot be read", e);
        }
    }
}
