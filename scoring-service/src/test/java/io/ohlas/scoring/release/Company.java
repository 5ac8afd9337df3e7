package io.ohlas.scoring.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random tree of org units, from three to forty, at most four deep; some answers name units that have others below. */
record Company(List<List<String>> units) {

    private static final int DEEPEST = 4;

    static Company random(Random random, int most) {
        var units = new ArrayList<List<String>>();
        units.add(List.of("U0"));
        int size = 3 + random.nextInt(most - 2);
        while (units.size() < size) {
            List<String> above = units.get(random.nextInt(units.size()));
            if (above.size() < DEEPEST) {
                var path = new ArrayList<>(above);
                path.add("U" + units.size());
                units.add(List.copyOf(path));
            }
        }
        return new Company(List.copyOf(units));
    }

    /** Few units get most of the answers, as it is in companies; one in twenty answers names no unit. */
    List<String> unitOf(Random random) {
        if (random.nextInt(20) == 0) {
            return List.of();
        }
        return units.get((int) (units.size() * Math.pow(random.nextDouble(), 1.5)));
    }

    List<String> keys() {
        return units.stream().map(List::getLast).toList();
    }
}
