package io.ohlas.scoring.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.ohlas.scoring.metric.MetricDefinition;
import io.ohlas.scoring.statistics.Difference;
import io.ohlas.scoring.statistics.Histogram;
import io.ohlas.scoring.statistics.Interval;
import io.ohlas.scoring.statistics.Verdict;
import io.ohlas.scoring.zone.TenantZone;

/** Holds one selection against another: branch against branch, this month against last. */
@ApplicationScoped
class CompareScores {

    record Side(LocalDate from, LocalDate to, @JsonUnwrapped Figures figures) {}

    /**
     * Both sides in one version of the metric.
     *
     * @param difference score of a minus score of b; null, as interval and p, below ten answers on either side
     */
    record Contrast(
            Scores.Metric metric, Side a, Side b, Double difference, Interval interval, Double p, String verdict) {}

    /** @param versions only when there are answers of several: each by itself, the one with most answers first */
    record Comparison(
            @JsonUnwrapped Contrast contrast,
            String timeZone,
            Instant asOf,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Contrast> versions) {}

    private record Pair(MetricDefinition metric, Histogram a, Histogram b) {}

    private final Histograms histograms;
    private final TenantZone zone;
    private final Clock clock;

    CompareScores(Histograms histograms, TenantZone zone, Clock clock) {
        this.histograms = histograms;
        this.zone = zone;
        this.clock = clock;
    }

    /** @throws SelectionsOverlap when answers of one response are on both sides */
    @Transactional
    Comparison compare(Selection a, Selection b) {
        if (histograms.any(a.and(b))) {
            throw new SelectionsOverlap();
        }
        List<Contrast> versions = pairs(a, b).stream()
                .map(pair -> contrast(
                        pair,
                        new Side(a.from(), a.to(), Figures.of(pair.metric(), pair.a())),
                        new Side(b.from(), b.to(), Figures.of(pair.metric(), pair.b()))))
                .toList();
        return new Comparison(
                versions.getFirst(),
                zone.current().getId(),
                clock.instant(),
                versions.size() > 1 ? versions : List.of());
    }

    private static Contrast contrast(Pair pair, Side a, Side b) {
        MetricDefinition metric = pair.metric();
        boolean possible = Verdict.possible(pair.a().n(), pair.b().n());
        Difference difference = possible
                ? metric.family().difference(pair.a().counts(), pair.b().counts())
                : null;
        return new Contrast(
                Scores.Metric.of(metric),
                a,
                b,
                possible ? difference.difference() : null,
                possible ? difference.interval() : null,
                possible ? difference.p() : null,
                VersusRest.word(possible ? Verdict.ofSingle(difference) : Verdict.NOT_ENOUGH_ANSWERS));
    }

    // A version that one side alone has answers of is compared with none; an empty side does not add its usual version.
    private List<Pair> pairs(Selection a, Selection b) {
        List<VersionFigures> ofA = histograms.by(GroupBy.NOTHING, a);
        List<VersionFigures> ofB = histograms.by(GroupBy.NOTHING, b);
        SortedMap<Integer, Pair> pairs = new TreeMap<>();
        ofA.forEach(one -> pairs.put(one.metric().version(), new Pair(one.metric(), one.total(), Histogram.EMPTY)));
        for (VersionFigures other : ofB) {
            pairs.merge(
                    other.metric().version(),
                    new Pair(other.metric(), Histogram.EMPTY, other.total()),
                    (known, fresh) -> new Pair(known.metric(), known.a(), fresh.b()));
        }
        var all = new ArrayList<>(pairs.values());
        all.sort((one, other) -> Long.compare(answers(other), answers(one)));
        List<Pair> answered = all.stream().filter(pair -> answers(pair) > 0).toList();
        return answered.isEmpty() ? all.subList(0, 1) : answered;
    }

    private static long answers(Pair pair) {
        return pair.a().n() + pair.b().n();
    }
}
