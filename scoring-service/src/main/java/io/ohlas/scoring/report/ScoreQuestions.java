package io.ohlas.scoring.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import io.ohlas.platform.web.identity.Caller;
import io.ohlas.scoring.report.Selection.Condition;
import io.ohlas.scoring.tally.Dimension;

/** What a caller may ask: their parameters, within the org units they are limited to. */
@ApplicationScoped
class ScoreQuestions {

    record Question(Selection selection, GroupBy groupBy) {}

    private final Caller caller;

    ScoreQuestions(Caller caller) {
        this.caller = caller;
    }

    Question of(MultivaluedMap<String, String> values) {
        var parameters = Parameters.of(values);
        return new Question(limited(parameters.selection()), parameters.groupBy());
    }

    Selection limited(Selection selection) {
        List<String> units = caller.unitLimit();
        if (units == null) {
            return selection;
        }
        var limit = new Condition(Dimension.ORG_UNIT, new LinkedHashSet<>(units));
        return new Selection(
                selection.metric(),
                selection.from(),
                selection.to(),
                selection.basis(),
                Stream.concat(selection.conditions().stream(), Stream.of(limit)).toList());
    }
}
