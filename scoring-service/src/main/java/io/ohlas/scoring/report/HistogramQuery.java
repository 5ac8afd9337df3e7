package io.ohlas.scoring.report;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.ohlas.scoring.report.Selection.Condition;
import io.ohlas.scoring.report.Selection.TimeBasis;
import io.ohlas.scoring.slice.Dimension;

/**
 * The statement that adds up the cells of a selection. Coarse cells serve what concerns one dimension; whatever crosses
 * two reads the fine cells; a report by the time of the interaction reads the facts, which no cell is kept for.
 */
class HistogramQuery {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private HistogramQuery() {}

    /** One statement for all the groupings: it sees one moment, so that parts never exceed their total. */
    static HistogramQuery of(UUID tenantId, Selection selection, List<GroupBy> groupings) {
        var query = new HistogramQuery();
        for (int part = 0; part < groupings.size(); part++) {
            query.add(part == 0 ? "" : " union all ");
            query.addPart(part, tenantId, selection, groupings.get(part));
        }
        return query;
    }

    /** Rows of part (the place of the grouping, from 0), version of the metric, item key, rating, band and count. */
    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        int index = 1;
        for (Object parameter : parameters) {
            if (parameter instanceof Set<?> keys) {
                statement.setArray(index++, connection.createArrayOf("text", keys.toArray()));
            } else {
                statement.setObject(index++, parameter);
            }
        }
        return statement;
    }

    private void addPart(int part, UUID tenantId, Selection selection, GroupBy groupBy) {
        add("select " + part + " part, version, ");
        Dimension margin = marginFor(selection, groupBy);
        if (margin == null) {
            overSlices(tenantId, selection, groupBy);
        } else {
            overMargin(tenantId, selection, groupBy, margin);
        }
    }

    /** The dimension whose coarse cells hold the answer, or null when none does. */
    private static Dimension marginFor(Selection selection, GroupBy groupBy) {
        if (selection.basis() != TimeBasis.SUBMITTED_AT
                || selection.conditions().size() > 1) {
            return null;
        }
        Dimension group = groupBy.dimension();
        if (selection.questions().size() > 1 && group != Dimension.QUESTION) {
            return null;
        }
        if (selection.conditions().isEmpty()) {
            return group == null ? Dimension.ALL : group;
        }
        Condition only = selection.conditions().getFirst();
        boolean orgUnits = only.dimension() == Dimension.ORG_UNIT;
        // One org unit may lie below another: adding up their margins would count some answers twice.
        boolean addable = !orgUnits || only.oneOf().size() == 1;
        boolean groupFits = group == null || (group == only.dimension() && !orgUnits);
        return addable && groupFits ? only.dimension() : null;
    }

    private void overMargin(UUID tenantId, Selection selection, GroupBy groupBy, Dimension margin) {
        add(keyOf(groupBy, "key") + " item, rating, band, sum(n) from margin_cell where tenant_id = ?");
        add(" and metric = ? and dimension = ? and day between ? and ?");
        parameters.addAll(List.of(tenantId, selection.metric().key(), margin.key()));
        addDays(selection);
        for (Condition condition : selection.conditions()) {
            add(" and key = any (?)", condition.oneOf());
        }
        add(" group by version, item, rating, band having sum(n) <> 0");
    }

    private void overSlices(UUID tenantId, Selection selection, GroupBy groupBy) {
        boolean byUnit = groupBy.dimension() == Dimension.ORG_UNIT;
        String column = groupBy.dimension() == null ? "" : groupBy.dimension().column();
        add(keyOf(groupBy, byUnit ? "unit.key" : column) + " item, rating, band, sum(n) from ");
        add(selection.basis() == TimeBasis.SUBMITTED_AT ? "slice_cell" : factsByInteraction());
        add(" cell join slice using (tenant_id, slice_id)");
        if (byUnit) {
            add(" cross join lateral unnest(case when cardinality(org_unit_path) = 0 then array['']"
                    + " else org_unit_path end) with ordinality unit (key, depth)");
        }
        add(" where tenant_id = ? and metric = ? and day between ? and ?");
        parameters.addAll(List.of(tenantId, selection.metric().key()));
        addDays(selection);
        selection.conditions().forEach(condition -> addCondition(condition, byUnit));
        // Answers of one person to several questions of a metric are not independent: one of them counts.
        if (groupBy.dimension() != Dimension.QUESTION && selection.questions().size() != 1) {
            add(" and headline");
        }
        add(" group by version, item, rating, band having sum(n) <> 0");
    }

    private void addCondition(Condition condition, boolean byUnit) {
        if (condition.dimension() != Dimension.ORG_UNIT) {
            add(" and " + condition.dimension().column() + " = any (?)", condition.oneOf());
            return;
        }
        add(" and org_unit_path && ?", condition.oneOf());
        if (byUnit) {
            // Units above the chosen ones hold answers that were not chosen: their figures would be wrong.
            add(
                    " and unit.depth >= (select min(above.depth) from unnest(org_unit_path) with ordinality"
                            + " above (key, depth) where above.key = any (?))",
                    condition.oneOf());
        }
    }

    private static String factsByInteraction() {
        return "(select fact.tenant_id, fact.metric, fact.version, response.occurred_on as day, response.slice_id,"
                + " fact.question, fact.headline, fact.rating, fact.band, 1::bigint as n from fact join response using (tenant_id, response_id))";
    }

    private static String keyOf(GroupBy groupBy, String dimensionColumn) {
        if (groupBy.byTime()) {
            return groupBy.timeExpression();
        }
        return groupBy.dimension() == null ? "''::text" : dimensionColumn;
    }

    private void addDays(Selection selection) {
        parameters.add(Date.valueOf(selection.from()));
        parameters.add(Date.valueOf(selection.to()));
    }

    private void add(String text, Object... values) {
        sql.append(text);
        parameters.addAll(List.of(values));
    }
}
