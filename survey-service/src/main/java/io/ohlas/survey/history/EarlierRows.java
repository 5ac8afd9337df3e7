package io.ohlas.survey.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.ohlas.survey.archive.StoreImported;
import io.ohlas.survey.history.Places.Placed;
import io.ohlas.survey.history.PrepareImport.Desk;
import io.ohlas.survey.job.JobMarks;
import io.ohlas.survey.job.JobMarks.Kind;
import io.ohlas.survey.job.RowFlaw;
import io.ohlas.survey.organisation.EnsureOrgUnit;

/**
 * What earlier rows have brought in: external ids, each of which is taken once for a survey, and org units. A dry run
 * stores neither and remembers both, so that it finds what a real run would.
 */
@ApplicationScoped
class EarlierRows {

    private final StoreImported storeImported;
    private final EnsureOrgUnit ensureOrgUnit;
    private final JobMarks marks;

    EarlierRows(StoreImported storeImported, EnsureOrgUnit ensureOrgUnit, JobMarks marks) {
        this.storeImported = storeImported;
        this.ensureOrgUnit = ensureOrgUnit;
        this.marks = marks;
    }

    /** The rows that no earlier one has brought in, be it of this file or of another; {@code flaws} is told of the rest. */
    @Transactional(TxType.MANDATORY)
    List<Placed> leaveOut(Desk desk, List<Placed> rows, Consumer<RowFlaw> flaws) {
        Set<String> taken = broughtIn(desk, externalIds(rows));
        var fresh = new ArrayList<Placed>();
        for (Placed row : rows) {
            String externalId = row.response().externalId();
            if (externalId == null || taken.add(externalId)) {
                fresh.add(row);
            } else {
                flaws.accept(new RowFlaw(
                        row.row(),
                        desk.instructions().mapping().externalId().place(),
                        "was brought in before",
                        "Nothing to do: the earlier row stays as it is"));
            }
        }
        return fresh;
    }

    private Set<String> broughtIn(Desk desk, List<String> externalIds) {
        var taken = new HashSet<>(storeImported.known(desk.survey(), externalIds));
        if (desk.instructions().dryRun()) {
            taken.addAll(marks.known(desk.lease(), Kind.EXTERNAL_ID, externalIds));
        }
        return taken;
    }

    /** Makes the org units that the rows need, or remembers rows and units on a dry run. @return how many units */
    @Transactional(TxType.MANDATORY)
    int keep(Desk desk, List<Placed> taken) {
        List<String> units = taken.stream()
                .map(Placed::newUnit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (desk.instructions().dryRun()) {
            marks.keep(desk.lease(), Kind.EXTERNAL_ID, externalIds(taken));
            return marks.keep(desk.lease(), Kind.ORG_UNIT, units);
        }
        units.forEach(ensureOrgUnit::ensure);
        return units.size();
    }

    private static List<String> externalIds(List<Placed> rows) {
        return rows.stream()
                .map(row -> row.response().externalId())
                .filter(Objects::nonNull)
                .toList();
    }
}
