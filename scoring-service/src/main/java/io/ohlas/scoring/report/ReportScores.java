package io.ohlas.scoring.report;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.scoring.report.Histograms.Parts;
import io.ohlas.scoring.report.Scores.Item;
import io.ohlas.scoring.statistics.Histogram;
import io.ohlas.scoring.structure.Structure.Node;
import io.ohlas.scoring.zone.TenantZone;

/** Makes a report of scores: the total of a selection and its items, each with its uncertainty. */
@ApplicationScoped
class ReportScores {

    private final Histograms histograms;
    private final Labels labels;
    private final TenantZone zone;
    private final Clock clock;

    ReportScores(Histograms histograms, Labels labels, TenantZone zone, Clock clock) {
        this.histograms = histograms;
        this.labels = labels;
        this.zone = zone;
        this.clock = clock;
    }

    @Transactional
    Scores report(Selection selection, GroupBy groupBy) {
        boolean grouped = groupBy != GroupBy.NOTHING;
        Parts parts = grouped ? histograms.by(groupBy, selection) : new Parts(histograms.total(selection), Map.of());
        Histogram total = parts.total();
        return new Scores(
                Scores.Metric.of(selection.metric()),
                selection.from(),
                selection.to(),
                zone.current().getId(),
                clock.instant(),
                Figures.of(selection.metric(), total),
                grouped ? items(selection, groupBy, parts) : List.of());
    }

    private List<Item> items(Selection selection, GroupBy groupBy, Parts parts) {
        Map<String, Node> nodes = labels.of(groupBy);
        Map<String, Histogram> found = parts.items();
        Histogram total = parts.total();
        var items = new LinkedHashMap<String, Histogram>();
        labels.keys(groupBy, selection, nodes, found.keySet())
                .forEach(key -> items.put(key, found.getOrDefault(key, Histogram.EMPTY)));
        Map<String, VersusRest> versusRest = groupBy.byTime()
                ? Map.of()
                : VersusRest.ofEach(selection.metric().family(), items, total);
        return items.keySet().stream()
                .map(key ->
                        item(key, nodes.get(key), Figures.of(selection.metric(), items.get(key)), versusRest.get(key)))
                .toList();
    }

    private static Item item(String key, Node node, Figures figures, VersusRest versusRest) {
        if (key.isEmpty()) {
            return new Item(null, null, null, figures, versusRest);
        }
        boolean known = node != null;
        VersusRest compared = figures instanceof Figures.Suppressed ? null : versusRest;
        return new Item(key, known ? node.name() : key, known ? node.parent() : null, figures, compared);
    }
}
