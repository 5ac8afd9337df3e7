package io.ohlas.survey.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import jakarta.validation.Validator;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.csv.CsvFile;
import io.ohlas.survey.history.ImportMapping.Source;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.QuestionType;
import io.ohlas.survey.questionnaire.Questionnaire;

/** Compares what is said of a file's columns with the file and with the survey. */
final class MappingCheck {

    private final Questionnaire questionnaire;
    private final Validator validator;
    private final CsvFile file;
    private final List<FieldError> errors = new ArrayList<>();

    private MappingCheck(Questionnaire questionnaire, Validator validator, CsvFile file) {
        this.questionnaire = questionnaire;
        this.validator = validator;
        this.file = file;
    }

    /** Lists what is wrong; empty when the import may begin. */
    static List<FieldError> errors(
            ImportMapping mapping, Questionnaire questionnaire, Validator validator, CsvFile file) {
        var check = new MappingCheck(questionnaire, validator, file);
        check.read(mapping);
        return check.errors;
    }

    private void read(ImportMapping mapping) {
        answering(
                "/mapping/rating", mapping.rating(), question -> question.type().isRated(), "that is rated");
        if (mapping.comment() != null) {
            answering("/mapping/comment", mapping.comment(), q -> q.type() == QuestionType.TEXT, "that takes a text");
        }
        for (int i = 0; i < mapping.answers().size(); i++) {
            String at = "/mapping/answers/" + i;
            answering(at, mapping.answers().get(i), question -> question.type().isRated(), "that is rated");
        }
        source("/mapping/submittedAt", mapping.submittedAt());
        optional("/mapping/orgUnit", mapping.orgUnit());
        optional("/mapping/touchpoint", mapping.touchpoint());
        optional("/mapping/channel", mapping.channel());
        optional("/mapping/language", mapping.language());
        optional("/mapping/externalId", mapping.externalId());
        optional("/mapping/contact", mapping.contact());
        optional("/mapping/segment", mapping.segment());
        optional("/mapping/persona", mapping.persona());
        RowBounds.flawsOfNames(validator, mapping.attributes())
                .forEach(detail -> error("/mapping/attributes", "the names: " + detail));
        mapping.attributes().forEach((name, source) -> source("/mapping/attributes/" + name, source));
        if (questionnaire.anonymous()) {
            forbid("/mapping/contact", mapping.contact() != null);
            forbid("/mapping/segment", mapping.segment() != null);
            forbid("/mapping/persona", mapping.persona() != null);
            forbid("/mapping/attributes", !mapping.attributes().isEmpty());
        }
        readFormat(mapping.submittedAt());
    }

    private void forbid(String at, boolean isMapped) {
        if (isMapped) {
            error(at, "must be left out: the survey is anonymous");
        }
    }

    private void answering(String at, Source source, Predicate<Question> fits, String kind) {
        source(at, source);
        if (source != null
                && questionnaire.question(source.question()).filter(fits).isEmpty()) {
            error(at + "/question", "must name a question of the survey %s".formatted(kind));
        }
    }

    private void optional(String at, Source source) {
        if (source != null) {
            source(at, source);
        }
    }

    private void source(String at, Source source) {
        if (source == null) {
            error(at, "is missing");
        } else if ((source.column() == null) == (source.value() == null)) {
            error(at, "takes either a column or a value");
        } else if (source.column() != null && !file.columns().contains(source.column())) {
            error(at + "/column", "the file has no column '%s', only %s".formatted(source.column(), file.columns()));
        } else if (file.repeatedColumns().contains(source.column())) {
            error(at + "/column", "the file has more than one column '%s'".formatted(source.column()));
        }
    }

    private void readFormat(Source times) {
        if (times == null || times.format() == null) {
            return;
        }
        try {
            new TimeColumn(times.format(), ZoneOffset.UTC, Instant.EPOCH);
        } catch (IllegalArgumentException e) {
            error("/mapping/submittedAt/format", "is no pattern such as d.M.yyyy or yyyy-MM-dd HH:mm");
        }
    }

    private void error(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }
}
