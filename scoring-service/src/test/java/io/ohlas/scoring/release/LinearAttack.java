package io.ohlas.scoring.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who has collected figures, each the sum of what a known set of people answered, and solves the linear system
 * for sums of fewer people. It is solved exactly, modulo a prime: what is determined there by chance alone is found too
 * often rather than too seldom.
 */
class LinearAttack {

    private static final long PRIME = 2_147_483_647L;

    private LinearAttack() {}

    /**
     * Groups of fewer than {@code fewest} people of whom the sum of answers is determined; empty when nobody is found
     * out.
     */
    static List<Set<Integer>> foundOut(Collection<Set<Integer>> figures, int people, int fewest) {
        List<Set<Integer>> sets = figures.stream().distinct().toList();
        // People who are in the same figures cannot be told apart: they are found out together or not at all.
        Map<List<Boolean>, Set<Integer>> alike = new LinkedHashMap<>();
        for (int person = 0; person < people; person++) {
            int each = person;
            List<Boolean> column =
                    sets.stream().map(figure -> figure.contains(each)).toList();
            alike.computeIfAbsent(column, key -> new TreeSet<>()).add(person);
        }
        List<Set<Integer>> classes = List.copyOf(alike.values());
        long[] trace = traceOfNullSpace(List.copyOf(alike.keySet()), sets.size());
        var found = new ArrayList<Set<Integer>>();
        search(classes, trace, fewest, 0, 0, new TreeSet<>(), found);
        return found;
    }

    // A set of classes is determined if and only if its vector is orthogonal to all that the figures leave open; then
    // its trace, a random combination of that, is zero.
    private static void search(
            List<Set<Integer>> classes,
            long[] trace,
            int fewest,
            int next,
            long sum,
            Set<Integer> people,
            List<Set<Integer>> found) {
        if (!people.isEmpty() && sum == 0) {
            found.add(Set.copyOf(people));
            return;
        }
        for (int i = next; i < classes.size(); i++) {
            if (people.size() + classes.get(i).size() < fewest) {
                var more = new TreeSet<>(people);
                more.addAll(classes.get(i));
                search(classes, trace, fewest, i + 1, (sum + trace[i]) % PRIME, more, found);
            }
        }
    }

    private static long[] traceOfNullSpace(List<List<Boolean>> columns, int rows) {
        int width = columns.size();
        long[][] matrix = new long[rows][width];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < width; column++) {
                matrix[row][column] = columns.get(column).get(row) ? 1 : 0;
            }
        }
        int[] pivotOf = new int[width];
        Arrays.fill(pivotOf, -1);
        int rank = 0;
        for (int column = 0; column < width && rank < rows; column++) {
            if (reduce(matrix, rank, column)) {
                pivotOf[column] = rank++;
            }
        }
        var random = new Random(17);
        long[] trace = new long[width];
        for (int free = 0; free < width; free++) {
            if (pivotOf[free] >= 0) {
                continue;
            }
            long weight = 1 + random.nextInt(Integer.MAX_VALUE - 1);
            trace[free] = (trace[free] + weight) % PRIME;
            for (int column = 0; column < width; column++) {
                if (pivotOf[column] >= 0) {
                    long minus = PRIME - matrix[pivotOf[column]][free];
                    trace[column] = (trace[column] + weight * (minus % PRIME)) % PRIME;
                }
            }
        }
        return trace;
    }

    /** Makes {@code column} a pivot of {@code row}; false when nothing is left to do it with. */
    private static boolean reduce(long[][] matrix, int row, int column) {
        int found = row;
        while (found < matrix.length && matrix[found][column] == 0) {
            found++;
        }
        if (found == matrix.length) {
            return false;
        }
        long[] pivot = matrix[found];
        matrix[found] = matrix[row];
        matrix[row] = pivot;
        long inverse = power(pivot[column], PRIME - 2);
        for (int i = 0; i < pivot.length; i++) {
            pivot[i] = pivot[i] * inverse % PRIME;
        }
        for (long[] other : matrix) {
            long times = other[column];
            if (other != pivot && times != 0) {
                for (int i = 0; i < other.length; i++) {
                    other[i] = (other[i] + (PRIME - times) * pivot[i]) % PRIME;
                }
            }
        }
        return true;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long square = base, left = exponent; left > 0; left >>= 1, square = square * square % PRIME) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
        }
        return result;
    }
}
