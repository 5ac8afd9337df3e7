package io.ohlas.scoring.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.ohlas.scoring.statistics.Difference;
import io.ohlas.scoring.statistics.FalseDiscovery;
import io.ohlas.scoring.statistics.Family;
import io.ohlas.scoring.statistics.Histogram;
import io.ohlas.scoring.statistics.Interval;
import io.ohlas.scoring.statistics.Verdict;

/**
 * One item of a list against all the rest of the whole, never against a whole that contains it.
 *
 * @param q Benjamini–Hochberg q among the comparisons of the list; what the verdict goes by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersusRest(Double difference, Interval interval, Double p, Double q, String verdict) {

    private static final VersusRest NOT_ENOUGH =
            new VersusRest(null, null, null, null, word(Verdict.NOT_ENOUGH_ANSWERS));

    /** @param items parts of the total; the answer has one comparison for each of their keys */
    static Map<String, VersusRest> ofEach(Family family, Map<String, Histogram> items, Histogram total) {
        var differences = new LinkedHashMap<String, Difference>();
        items.forEach((key, item) -> {
            Histogram rest = total.minus(item);
            if (Verdict.possible(item.n(), rest.n())) {
                differences.put(key, family.difference(item.counts(), rest.counts()));
            }
        });
        double[] q = FalseDiscovery.qValues(
                differences.values().stream().map(Difference::p).toList());
        var comparisons = new LinkedHashMap<String, VersusRest>();
        items.keySet().forEach(key -> comparisons.put(key, NOT_ENOUGH));
        List<String> compared = List.copyOf(differences.keySet());
        for (int i = 0; i < compared.size(); i++) {
            comparisons.put(compared.get(i), of(differences.get(compared.get(i)), q[i]));
        }
        return comparisons;
    }

    private static VersusRest of(Difference difference, double q) {
        return new VersusRest(
                difference.difference(), difference.interval(), difference.p(), q, word(Verdict.inList(difference, q)));
    }

    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
