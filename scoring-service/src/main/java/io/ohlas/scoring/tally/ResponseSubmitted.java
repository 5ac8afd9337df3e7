package io.ohlas.scoring.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.ohlas.platform.messaging.EventType;
import io.ohlas.scoring.metric.MetricDefinition;
import io.ohlas.scoring.metric.MetricScale;
import io.ohlas.scoring.release.AnonymousResponse;
import io.ohlas.scoring.slice.Slice;
import io.ohlas.scoring.statistics.Band;

/** What scoring needs of {@code contracts/survey.response-submitted/v1}; fields it does not use are left out. */
@EventType("survey.response-submitted.v1")
record ResponseSubmitted(
        UUID responseId,
        long sequence,
        boolean complete,
        String survey,
        List<Rating> ratings,
        String language,
        UUID contactId,
        List<String> orgUnitPath,
        String touchpoint,
        String stage,
        String process,
        String channel,
        String employee,
        String segment,
        String persona,
        Money yearlyValue,
        Instant occurredAt,
        Instant submittedAt,
        UUID recoveryOf,
        boolean imported,
        boolean opensCases,
        Boolean anonymous,
        boolean test) {

    /**
     * @param metric null for a rating that belongs to no metric
     * @param bands null in events of earlier days, as is {@code headline}
     */
    record Rating(String question, String metric, int rating, Scale scale, String band, Bands bands, Boolean headline) {

        /** What version of its metric it is of. */
        MetricScale metricScale() {
            return bands == null
                    ? MetricScale.withUsualBands(metric, scale.low(), scale.high())
                    : new MetricScale(
                            metric, scale.low(), scale.high(), bands.unfavourableTo(), bands.favourableFrom());
        }

        Band place() {
            return switch (band) {
                case "favourable" -> Band.FAVOURABLE;
                case "neutral" -> Band.NEUTRAL;
                case "unfavourable" -> Band.UNFAVOURABLE;
                default -> throw new IllegalArgumentException("Unknown band: " + band);
            };
        }
    }

    record Scale(int low, int high) {}

    record Bands(int unfavourableTo, int favourableFrom) {}

    /** @param amount decimal, as its text: JSON numbers lose digits */
    record Money(String amount, String currency) {}

    ResponseSubmitted {
        if (responseId == null || survey == null || submittedAt == null || ratings == null || sequence < 1) {
            throw new IllegalArgumentException("A response has an id, a sequence, a survey, a time and its ratings");
        }
    }

    /** Whether it may be shown in groups only: its survey says so, or it rates a metric of which that always holds. */
    boolean isAnonymous() {
        return Boolean.TRUE.equals(anonymous)
                || ratings.stream().anyMatch(rating -> MetricDefinition.of(rating.metric())
                        .filter(MetricDefinition::anonymous)
                        .isPresent());
    }

    /** Questions that count for their metric: of each metric the one that is marked, else the first. */
    Set<String> headlines() {
        var byMetric = new LinkedHashMap<String, Rating>();
        for (Rating rating : ratings) {
            if (rating.metric() != null && !Boolean.FALSE.equals(rating.headline())) {
                byMetric.merge(
                        rating.metric(),
                        rating,
                        (first, next) -> first.headline() == null && next.headline() != null ? next : first);
            }
        }
        return byMetric.values().stream().map(Rating::question).collect(Collectors.toSet());
    }

    /** All that is kept of it when it is anonymous: of each metric the question that counts. */
    AnonymousResponse withoutTraces(ZoneId zone, Map<MetricScale, Integer> versions) {
        Set<String> headlines = headlines();
        List<AnonymousResponse.Rating> kept = ratings.stream()
                .filter(rating -> headlines.contains(rating.question()))
                .map(rating -> AnonymousResponse.Rating.of(
                        rating.metric(), versions.get(rating.metricScale()), rating.rating(), rating.place()))
                .toList();
        return new AnonymousResponse(
                responseId,
                sequence,
                complete,
                imported,
                LocalDate.ofInstant(submittedAt, zone),
                orgUnitPath == null ? List.of() : List.copyOf(orgUnitPath),
                kept);
    }

    Slice slice() {
        return Slice.of(orgUnitPath, touchpoint, stage, process, channel, segment, language, survey);
    }

    /**
     * Whether the customer is dissatisfied: null when nothing says so. A rating without a metric says it only in an
     * answer to a recovery survey, where every question is about the case.
     */
    Boolean dissatisfied() {
        List<Rating> telling = ratings.stream()
                .filter(rating -> rating.metric() != null || recoveryOf != null)
                .toList();
        return telling.isEmpty() ? null : telling.stream().anyMatch(rating -> rating.place() == Band.UNFAVOURABLE);
    }
}
