package io.ohlas.survey.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.design.SurveyVersions;
import io.ohlas.survey.journey.Processes;
import io.ohlas.survey.journey.Touchpoints;
import io.ohlas.survey.organisation.OrgUnits;
import io.ohlas.survey.wording.MailWordsValidation;

/** Makes a program or changes its rules; invitations that are out keep theirs. */
@ApplicationScoped
class PlanProgram {

    private final Programs programs;
    private final SurveyVersions surveys;
    private final Touchpoints touchpoints;
    private final Processes processes;
    private final OrgUnits orgUnits;

    PlanProgram(
            Programs programs,
            SurveyVersions surveys,
            Touchpoints touchpoints,
            Processes processes,
            OrgUnits orgUnits) {
        this.programs = programs;
        this.surveys = surveys;
        this.touchpoints = touchpoints;
        this.processes = processes;
        this.orgUnits = orgUnits;
    }

    record Plan(String key, String name, String survey, boolean active, ProgramRules rules) {}

    record Planned(Program program, boolean isNew) {}

    /**
     * @param ifMatch needed when the program exists already
     * @throws ProgramFlawed when it names a survey that is not published, a place that is not there, or words that no
     *     mail can say
     */
    @Transactional
    Planned plan(Plan plan, String ifMatch) {
        var existing = programs.byKey(plan.key());
        existing.ifPresent(program -> Version.require(ifMatch, program.revision()));
        refuseFlaws(plan);
        Program program = existing.orElseGet(() -> Program.named(plan.key()));
        program.plan(plan.name(), plan.survey(), plan.active(), plan.rules());
        programs.persistAndFlush(program);
        return new Planned(program, existing.isEmpty());
    }

    private void refuseFlaws(Plan plan) {
        var errors = new ArrayList<FieldError>();
        ProgramRules rules = plan.rules();
        var survey = surveys.latest(plan.survey());
        if (survey.isEmpty()) {
            errors.add(new FieldError("/survey", "there is no published survey '%s'".formatted(plan.survey())));
        }
        List<String> languages =
                survey.map(version -> version.questionnaire().languages()).orElse(List.of());
        errors.addAll(MailWordsValidation.flawsOf(rules.mail(), languages));
        check(errors, "/touchpoints", rules.touchpoints(), key -> touchpoints
                .byKey(key)
                .isPresent());
        check(errors, "/processes", rules.processes(), processes::has);
        check(errors, "/orgUnits", rules.orgUnits(), key -> orgUnits.byKey(key).isPresent());
        if (!errors.isEmpty()) {
            throw new ProgramFlawed(plan.key(), errors);
        }
    }

    private static void check(List<FieldError> errors, String pointer, Set<String> keys, Predicate<String> exists) {
        if (keys != null) {
            keys.stream()
                    .filter(exists.negate())
                    .forEach(key -> errors.add(new FieldError(pointer, "there is no '%s'".formatted(key))));
        }
    }
}
