package io.ohlas.scoring.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.ohlas.scoring.statistics.Histogram;

/**
 * Hides the figures of groups so small that they tell who answered, and of so many others that no hidden group can be
 * worked out from those that are shown and their sum.
 */
class Suppression {

    private final long fewest;

    /** @param fewest a group with fewer answers than this, but not none, is hidden */
    Suppression(long fewest) {
        this.fewest = fewest;
    }

    boolean hides(Histogram histogram) {
        return histogram.n() > 0 && histogram.n() < fewest;
    }

    /**
     * @param parentOf key of the item whose answers are the sum of its children's; any constant for a flat list
     * @return keys of the items to hide
     */
    Set<String> hidden(Map<String, Histogram> items, Function<String, String> parentOf) {
        var hidden = new HashSet<String>();
        items.keySet().stream()
                .collect(Collectors.groupingBy(key -> String.valueOf(parentOf.apply(key))))
                .values()
                .forEach(siblings -> hidden.addAll(hiddenAmong(siblings, items)));
        return hidden;
    }

    private List<String> hiddenAmong(List<String> siblings, Map<String, Histogram> items) {
        List<String> smallestFirst = siblings.stream()
                .filter(key -> items.get(key).n() > 0)
                .sorted(Comparator.comparingLong((String key) -> items.get(key).n())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        var hidden = new ArrayList<String>();
        long answers = 0;
        for (String key : smallestFirst) {
            boolean needsCompany = !hidden.isEmpty() && (hidden.size() < 2 || answers < fewest);
            if (hides(items.get(key)) || needsCompany) {
                hidden.add(key);
                answers += items.get(key).n();
            }
        }
        return hidden;
    }
}
