package io.ohlas.scoring.statistics;

import java.util.List;

/** Quantiles by linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
public final class Percentile {

    private Percentile() {}

    /** @return {@code null} when there is no value; {@code share} from 0 to 1, both included */
    public static Double of(List<Double> values, double share) {
        if (values.isEmpty()) {
            return null;
        }
        List<Double> ordered = values.stream().sorted().toList();
        double position = share * (ordered.size() - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        return ordered.get(below) + (position - below) * (ordered.get(above) - ordered.get(below));
    }
}
