package io.ohlas.scoring.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.ohlas.scoring.loop.Customer.Story;
import io.ohlas.scoring.statistics.Interval;
import io.ohlas.scoring.statistics.Percentile;
import io.ohlas.scoring.statistics.ShareScore;

/**
 * What became of the customers who told us that they were dissatisfied: the figures of the closed loop.
 *
 * @param cohort known contacts whose first dissatisfied answer lies in the period
 * @param anonymous dissatisfied answers that nobody can follow up, beside the cohort
 * @param contactedInTime of the cases whose first-contact clock is decided, those contacted before it ran out
 * @param recoveredByLink of those recovered, whose word on the case came through a link that a partner's system had
 * @param stillDissatisfied the headline: whoever has not said otherwise since
 * @param minutesToFirstContact from the opening of the case; so is the time to its resolution
 */
record LoopFigures(
        int cohort,
        long anonymous,
        long cases,
        Share contactedInTime,
        long resolved,
        long reAsked,
        long recovered,
        long recoveredByLink,
        Dissatisfied stillDissatisfied,
        Minutes minutesToFirstContact,
        Minutes minutesToResolution,
        List<Money> valueAtRisk,
        List<Money> valueSaved) {

    private static final double NANOS_OF_A_MINUTE = 60e9;

    /** In percent, with its Wilson interval; both null when there is nothing to take a share of. */
    record Share(long count, long of, Double share, Interval interval) {

        static Share of(long count, long of) {
            return of == 0
                    ? new Share(count, of, null, null)
                    : new Share(count, of, 100.0 * count / of, ShareScore.interval(count, of));
        }
    }

    /** @param insideSla those among them whose open case may still be resolved in time */
    record Dissatisfied(long count, long of, Double share, Interval interval, long insideSla) {}

    /** Null when it has not happened to anyone yet. */
    record Minutes(Double median, Double p90) {}

    static LoopFigures of(Collection<Customer> cohort, long anonymous, Instant asOf) {
        List<Story> stories =
                cohort.stream().map(Customer::story).filter(Objects::nonNull).toList();
        List<Story> decided =
                stories.stream().filter(story -> story.contactIsDecided(asOf)).toList();
        List<Customer> lost =
                cohort.stream().filter(customer -> !customer.recovered()).toList();
        Share still = Share.of(lost.size(), cohort.size());
        return new LoopFigures(
                cohort.size(),
                anonymous,
                stories.stream().map(Story::caseId).distinct().count(),
                Share.of(decided.stream().filter(Story::contactedInTime).count(), decided.size()),
                stories.stream().filter(Story::resolvedWithCause).count(),
                cohort.stream().filter(Customer::askedAgain).count(),
                cohort.size() - lost.size(),
                cohort.stream().filter(Customer::recoveredByLink).count(),
                new Dissatisfied(
                        still.count(),
                        still.of(),
                        still.share(),
                        still.interval(),
                        lost.stream()
                                .filter(customer -> customer.openCase() != null
                                        && customer.openCase().insideSla(asOf))
                                .count()),
                minutes(stories, Story::firstContactAt),
                minutes(stories, Story::resolvedAt),
                Money.sums(cohort.stream()
                        .filter(customer -> customer.openCase() != null)
                        .map(Customer::yearlyValue)
                        .toList()),
                Money.sums(cohort.stream()
                        .filter(Customer::recovered)
                        .map(Customer::yearlyValue)
                        .toList()));
    }

    private static Minutes minutes(List<Story> stories, Function<Story, Instant> until) {
        List<Double> minutes = stories.stream()
                .filter(story -> until.apply(story) != null)
                .map(story ->
                        Duration.between(story.openedAt(), until.apply(story)).toNanos() / NANOS_OF_A_MINUTE)
                .toList();
        return new Minutes(Percentile.of(minutes, 0.5), Percentile.of(minutes, 0.9));
    }
}
