package io.ohlas.scoring.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import io.ohlas.scoring.release.AnonymousResponse;
import io.ohlas.scoring.release.ReleasedHistograms.By;
import io.ohlas.scoring.release.ReleasedHistograms.Wanted;
import io.ohlas.scoring.report.Selection.Condition;
import io.ohlas.scoring.report.Selection.TimeBasis;
import io.ohlas.scoring.slice.Dimension;

/**
 * In what parts figures of anonymous surveys are told: org units by calendar months, and in no others. Any other part
 * could be held against these, and the difference be one person.
 */
class AnonymousPartition {

    private static final String ONLY = "figures of anonymous surveys are told by org unit and calendar month only";

    private AnonymousPartition() {}

    /** @throws QueryRejected naming the parameter that asks for another part */
    static void require(Selection selection, GroupBy groupBy) {
        if (!selection.metric().anonymous()) {
            return;
        }
        LocalDate from = selection.from();
        LocalDate to = selection.to();
        String months = "%s, in whole months such as from=%s&to=%s"
                .formatted(
                        ONLY, YearMonth.from(from).atDay(1), YearMonth.from(to).atEndOfMonth());
        if (from.getDayOfMonth() != 1) {
            throw QueryRejected.wrong("from", "must be the first day of a month: " + months);
        }
        if (!to.equals(YearMonth.from(to).atEndOfMonth())) {
            throw QueryRejected.wrong("to", "must be the last day of a month: " + months);
        }
        if (selection.basis() != TimeBasis.SUBMITTED_AT) {
            throw QueryRejected.wrong("timeBasis", "must be submittedAt: " + ONLY);
        }
        for (Condition condition : selection.conditions()) {
            if (condition.dimension() != Dimension.ORG_UNIT) {
                throw QueryRejected.wrong(condition.dimension().key(), "cannot be filtered by: " + ONLY);
            }
        }
        boolean knownGroup = groupBy.equals(GroupBy.NOTHING)
                || groupBy.equals(GroupBy.MONTH)
                || groupBy.dimension() == Dimension.ORG_UNIT;
        if (!knownGroup) {
            throw QueryRejected.wrong("groupBy", "must be orgUnit or month: " + ONLY);
        }
    }

    static Wanted of(Selection selection, int version) {
        List<Set<String>> units =
                selection.onOrgUnits().stream().map(Condition::oneOf).toList();
        return new Wanted(
                AnonymousResponse.keyOf(selection.metric().key(), version),
                YearMonth.from(selection.from()),
                YearMonth.from(selection.to()),
                units);
    }

    static By by(GroupBy groupBy) {
        return groupBy.byTime() ? By.MONTH : By.ORG_UNIT;
    }
}
