package io.ohlas.scoring.report;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.scoring.metric.MetricDefinition;
import io.ohlas.scoring.report.Scores.Item;
import io.ohlas.scoring.slice.Dimension;
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
        List<Scores.Version> versions = histograms.by(groupBy, selection).stream()
                .map(version -> new Scores.Version(
                        Scores.Metric.of(version.metric()),
                        Figures.of(version.metric(), version.total()),
                        groupBy == GroupBy.NOTHING ? List.of() : items(selection, groupBy, version)))
                .toList();
        Scores.Version most = versions.getFirst();
        return new Scores(
                most.metric(),
                selection.from(),
                selection.to(),
                zone.current().getId(),
                clock.instant(),
                most.total(),
                most.items(),
                versions.size() > 1 ? versions : List.of());
    }

    private List<Item> items(Selection selection, GroupBy groupBy, VersionFigures version) {
        Map<String, Node> nodes = labels.of(groupBy);
        Map<String, Histogram> found = version.items();
        MetricDefinition metric = version.metric();
        var items = new LinkedHashMap<String, Histogram>();
        labels.keys(groupBy, selection, nodes, found.keySet())
                .forEach(key -> items.put(key, found.getOrDefault(key, Histogram.EMPTY)));
        // Questions are no parts of a whole: one person may have answered several.
        Map<String, VersusRest> versusRest = groupBy.byTime() || groupBy.dimension() == Dimension.QUESTION
                ? Map.of()
                : VersusRest.ofEach(metric.family(), items, version.total());
        return items.keySet().stream()
                .map(key -> item(key, nodes.get(key), Figures.of(metric, items.get(key)), versusRest.get(key)))
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
