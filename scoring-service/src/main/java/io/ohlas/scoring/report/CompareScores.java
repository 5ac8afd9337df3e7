package io.ohlas.scoring.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.ohlas.scoring.statistics.Difference;
import io.ohlas.scoring.statistics.Histogram;
import io.ohlas.scoring.statistics.Interval;
import io.ohlas.scoring.statistics.Verdict;
import io.ohlas.scoring.zone.TenantZone;

/** Holds one selection against another: branch against branch, this month against last. */
@ApplicationScoped
class CompareScores {

    record Side(LocalDate from, LocalDate to, @JsonUnwrapped Figures figures) {}

    /** @param difference score of a minus score of b; null, as interval and p, below ten answers on either side */
    record Comparison(
            Scores.Metric metric,
            String timeZone,
            Instant asOf,
            Side a,
            Side b,
            Double difference,
            Interval interval,
            Double p,
            String verdict) {}

    private final Histograms histograms;
    private final TenantZone zone;
    private final Clock clock;

    CompareScores(Histograms histograms, TenantZone zone, Clock clock) {
        this.histograms = histograms;
        this.zone = zone;
        this.clock = clock;
    }

    /** @throws SelectionsOverlap when an answer is on both sides */
    @Transactional
    Comparison compare(Selection a, Selection b) {
        if (histograms.total(a.and(b)).n() > 0) {
            throw new SelectionsOverlap();
        }
        Histogram one = histograms.total(a);
        Histogram other = histograms.total(b);
        boolean possible = Verdict.possible(one.n(), other.n());
        Difference difference = possible ? a.metric().family().difference(one.counts(), other.counts()) : null;
        return new Comparison(
                Scores.Metric.of(a.metric()),
                zone.current().getId(),
                clock.instant(),
                new Side(a.from(), a.to(), Figures.of(a.metric(), one)),
                new Side(b.from(), b.to(), Figures.of(b.metric(), other)),
                possible ? difference.difference() : null,
                possible ? difference.interval() : null,
                possible ? difference.p() : null,
                VersusRest.word(possible ? Verdict.ofSingle(difference) : Verdict.NOT_ENOUGH_ANSWERS));
    }
}
