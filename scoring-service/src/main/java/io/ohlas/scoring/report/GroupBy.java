package io.ohlas.scoring.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.ohlas.scoring.slice.Dimension;

/**
 * By what a report's items differ: nothing, a stretch of time, or a dimension.
 *
 * @param timeExpression SQL for the item's key out of the column {@code day}; null unless by time
 * @param dimension null unless by a dimension
 */
record GroupBy(String key, String timeExpression, Dimension dimension) {

    static final GroupBy NOTHING = new GroupBy("", null, null);
    static final GroupBy DAY = new GroupBy("day", "day::text", null);
    static final GroupBy WEEK = new GroupBy("week", "date_trunc('week', day)::date::text", null);
    static final GroupBy MONTH = new GroupBy("month", "to_char(day, 'YYYY-MM')", null);

    static final GroupBy QUESTION = new GroupBy("question", null, Dimension.QUESTION);

    static Optional<GroupBy> of(String key) {
        return Stream.of(DAY, WEEK, MONTH)
                .filter(time -> time.key.equals(key))
                .findFirst()
                .or(() -> Dimension.of(key).map(dimension -> new GroupBy(key, null, dimension)));
    }

    /** The longest span of a report: one by day or week would have more items than anybody reads. */
    int mostYears() {
        return switch (key) {
            case "day" -> 5;
            case "week" -> 10;
            default -> Span.MOST_YEARS;
        };
    }

    boolean byTime() {
        return timeExpression != null;
    }

    /** Every key between the two days, both included: a week is its Monday, a month is year and month. */
    List<String> periods(LocalDate from, LocalDate to) {
        return switch (key) {
            case "day" ->
                from.datesUntil(to.plusDays(1)).map(LocalDate::toString).toList();
            case "week" ->
                from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .datesUntil(to.plusDays(1), java.time.Period.ofWeeks(1))
                        .map(LocalDate::toString)
                        .toList();
            case "month" ->
                Stream.iterate(
                                YearMonth.from(from),
                                month -> !month.isAfter(YearMonth.from(to)),
                                month -> month.plusMonths(1))
                        .map(YearMonth::toString)
                        .toList();
            default -> List.of();
        };
    }
}
