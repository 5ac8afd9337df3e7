package io.ohlas.scoring.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One org unit with all below it, and how many answers wait there. The root is the whole tenant; its path is empty. */
class UnitTree {

    private static final Comparator<UnitTree> SMALLEST_FIRST =
            Comparator.comparingLong(UnitTree::total).thenComparing(unit -> String.join("\u001f", unit.path));

    private final List<String> path;
    private final Map<String, UnitTree> children = new HashMap<>();
    private long own;
    private long total;

    private UnitTree(List<String> path) {
        this.path = path;
    }

    /** @param waiting number of answers by the path of the unit that they name */
    static UnitTree of(Map<List<String>, Long> waiting) {
        var root = new UnitTree(List.of());
        waiting.forEach(root::add);
        return root;
    }

    private void add(List<String> at, long answers) {
        UnitTree unit = this;
        unit.total += answers;
        for (int depth = 1; depth <= at.size(); depth++) {
            List<String> below = List.copyOf(at.subList(0, depth));
            unit = unit.children.computeIfAbsent(at.get(depth - 1), key -> new UnitTree(below));
            unit.total += answers;
        }
        unit.own += answers;
    }

    List<String> path() {
        return path;
    }

    /** Answers that name this unit and none below it. */
    long own() {
        return own;
    }

    /** Answers that name this unit or one below it. */
    long total() {
        return total;
    }

    /** Units right below in which answers wait, the one with the fewest first. */
    List<UnitTree> children() {
        return children.values().stream().sorted(SMALLEST_FIRST).toList();
    }

    /** Paths of all units from this one down. */
    Set<List<String>> paths() {
        var paths = new HashSet<List<String>>();
        walk().forEach(unit -> paths.add(unit.path));
        return paths;
    }

    private Stream<UnitTree> walk() {
        return Stream.concat(
                Stream.of(this), new ArrayList<>(children.values()).stream().flatMap(UnitTree::walk));
    }
}
