package io.ohlas.scoring.tally;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import io.ohlas.scoring.slice.Dimension;
import io.ohlas.scoring.slice.Slice;

/**
 * What a batch of responses adds to the cells and takes from them, summed before it is written and in the order of the
 * cells' keys: two replicas that touch the same cells meet them in the same order and never wait for each other in a
 * ring.
 */
class CellChanges {

    record FineCell(
            String metric,
            LocalDate day,
            UUID sliceId,
            int version,
            String question,
            boolean headline,
            int rating,
            int band) {}

    record MarginCell(String metric, String dimension, String key, LocalDate day, int version, int rating, int band) {}

    private final SortedMap<FineCell, Long> fine = new TreeMap<>(Comparator.comparing(FineCell::metric)
            .thenComparing(FineCell::day)
            .thenComparing(FineCell::sliceId)
            .thenComparingInt(FineCell::version)
            .thenComparing(FineCell::question)
            .thenComparing(FineCell::headline)
            .thenComparingInt(FineCell::rating)
            .thenComparingInt(FineCell::band));
    private final SortedMap<MarginCell, Long> margins = new TreeMap<>(Comparator.comparing(MarginCell::metric)
            .thenComparing(MarginCell::dimension)
            .thenComparing(MarginCell::key)
            .thenComparing(MarginCell::day)
            .thenComparingInt(MarginCell::version)
            .thenComparingInt(MarginCell::rating)
            .thenComparingInt(MarginCell::band));

    void add(Slice slice, LocalDate day, Fact fact) {
        change(slice, day, fact, 1);
    }

    void subtract(Slice slice, LocalDate day, Fact fact) {
        change(slice, day, fact, -1);
    }

    private void change(Slice slice, LocalDate day, Fact fact, long times) {
        if (fact.metric() == null) {
            return;
        }
        var cell = new FineCell(
                fact.metric(),
                day,
                slice.id(),
                fact.version(),
                fact.question(),
                fact.headline(),
                fact.rating(),
                fact.band());
        fine.merge(cell, times, Long::sum);
        changeMargin(Dimension.QUESTION, fact.question(), cell, times);
        if (!fact.headline()) {
            return;
        }
        for (Dimension dimension : Dimension.values()) {
            dimension.valuesOf(slice).forEach(key -> changeMargin(dimension, key, cell, times));
        }
    }

    private void changeMargin(Dimension dimension, String key, FineCell cell, long times) {
        margins.merge(
                new MarginCell(
                        cell.metric(), dimension.key(), key, cell.day(), cell.version(), cell.rating(), cell.band()),
                times,
                Long::sum);
    }

    /** Cells whose count changes; a rating that was taken away and given again is none. */
    SortedMap<FineCell, Long> fine() {
        fine.values().removeIf(times -> times == 0);
        return fine;
    }

    SortedMap<MarginCell, Long> margins() {
        margins.values().removeIf(times -> times == 0);
        return margins;
    }
}
