package io.ohlas.scoring.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import io.ohlas.platform.web.identity.Caller;
import io.ohlas.scoring.metric.MetricVersions;
import io.ohlas.scoring.report.Selection.Condition;
import io.ohlas.scoring.slice.Dimension;

/** What a caller may ask: their parameters, within the org units they are limited to. */
@ApplicationScoped
public class ScoreQuestions {

    private final Caller caller;
    private final OrgUnits orgUnits;
    private final MetricVersions metrics;
    private final ReportScores reportScores;

    ScoreQuestions(Caller caller, OrgUnits orgUnits, MetricVersions metrics, ReportScores reportScores) {
        this.caller = caller;
        this.orgUnits = orgUnits;
        this.metrics = metrics;
        this.reportScores = reportScores;
    }

    /**
     * Checks parameters and limits now and leaves the answer for whenever it is wanted, also after the request.
     *
     * @throws QueryRejected naming the parameter that is unreadable or wrong
     * @throws OrgUnitUnknown when a filter names a unit that is none of the caller's
     */
    public Supplier<Scores> ask(MultivaluedMap<String, String> values) {
        var parameters = Parameters.of(values, metrics);
        GroupBy groupBy = parameters.groupBy();
        Selection selection = limited(parameters.selection());
        AnonymousPartition.require(selection, groupBy);
        return () -> reportScores.report(selection, groupBy);
    }

    /** Parameters of which each side of a comparison may have its own. */
    Parameters sides(MultivaluedMap<String, String> values, String... sides) {
        return Parameters.ofSides(values, metrics, sides);
    }

    /** One side of a comparison. */
    Selection side(Parameters parameters, String side) {
        Selection selection = limited(parameters.selection(side));
        AnonymousPartition.require(selection, GroupBy.NOTHING);
        return selection;
    }

    private Selection limited(Selection selection) {
        List<String> units = caller.unitLimit();
        orgUnits.require(
                selection.onOrgUnits().stream()
                        .flatMap(condition -> condition.oneOf().stream())
                        .toList(),
                units);
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
