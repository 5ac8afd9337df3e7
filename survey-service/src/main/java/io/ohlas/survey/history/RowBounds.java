package io.ohlas.survey.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.validation.Validator;

import io.ohlas.survey.directory.ContactDetails;
import io.ohlas.survey.history.ImportMapping.Source;
import io.ohlas.survey.interaction.InteractionBody;
import io.ohlas.survey.job.RowFlaw;
import io.ohlas.survey.tenant.Key;

/** Holds what a row says to the bounds that the API sets to the same fields, by the API's own constraints. */
final class RowBounds {

    private final Validator validator;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Source> attributes;

    RowBounds(Validator validator, ImportMapping mapping) {
        this.validator = validator;
        this.attributes = mapping.attributes();
        sources.put("orgUnit", mapping.orgUnit());
        sources.put("touchpoint", mapping.touchpoint());
        sources.put("told.occurredAt", mapping.submittedAt());
        sources.put("told.channel", mapping.channel());
        sources.put("told.externalId", mapping.externalId());
        sources.put("told.contact.externalId", mapping.contact());
        sources.put("told.contact.language", mapping.language());
        sources.put("told.contact.segment", mapping.segment());
        sources.put("told.contact.persona", mapping.persona());
    }

    /** A row as a partner would tell it: an interaction, with the customer as they were known then. */
    private record Row(@Key String orgUnit, @Key String touchpoint, @Valid InteractionBody told) {

        static Row of(HistoricResponse response) {
            var contact = new ContactDetails(
                    response.contact(),
                    null,
                    null,
                    null,
                    response.language(),
                    null,
                    null,
                    response.segment(),
                    response.persona(),
                    null,
                    null,
                    null);
            var told = new InteractionBody(
                    response.externalId(),
                    response.submittedAt(),
                    null,
                    null,
                    null,
                    response.channel(),
                    null,
                    response.attributes(),
                    contact,
                    null);
            return new Row(response.orgUnit(), response.touchpoint(), told);
        }
    }

    /** Tells of each cell that breaks a rule, but of no time that is missing: its reader has done so. */
    void check(HistoricResponse response, Consumer<RowFlaw> flaws) {
        for (ConstraintViolation<Row> violation : validator.validate(Row.of(response))) {
            Source source = source(violation.getPropertyPath());
            if (source != sources.get("told.occurredAt")) {
                flaws.accept(new RowFlaw(
                        response.row(), source.place(), violation.getMessage(), remedy(violation.getInvalidValue())));
            }
        }
    }

    private Source source(Path path) {
        var steps = new ArrayList<String>();
        for (Path.Node node : path) {
            if (node.getKey() != null) {
                return attributes.get(node.getKey());
            }
            steps.add(node.getName());
        }
        return sources.get(String.join(".", steps));
    }

    private static String remedy(Object cell) {
        return "Correct '%s', or leave the cell empty".formatted(RowReader.shown(String.valueOf(cell)));
    }

    /** What is wrong with the names of attributes, which are the same for all rows; empty when nothing is. */
    static List<String> flawsOfNames(Validator validator, Map<String, Source> attributes) {
        var named = new TreeMap<String, String>();
        attributes.keySet().forEach(name -> named.put(name, ""));
        return validator.validateValue(InteractionBody.class, "attributes", named).stream()
                .map(ConstraintViolation::getMessage)
                .distinct()
                .toList();
    }
}
