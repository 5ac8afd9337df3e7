package io.ohlas.scoring.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which answers of an anonymous survey may be shown. They are only ever shown in groups: each answer is in one
 * group at most, each group holds at least the fewest answers, and every figure is a sum of whole groups. So whoever
 * collects all figures of all times and solves for single answers finds out groups, and nothing smaller.
 *
 * <p>Within one round the groups follow the rule of complementary suppression: a unit is shown with all its answers, or
 * its answers are part of the unit above it, together with as many siblings, the smallest first, as it takes to reach
 * the fewest.
 */
class ReleaseRule {

    /**
     * Answers that are shown together from now on.
     *
     * @param at path of the smallest unit whose figures hold them
     * @param from paths of the units that the answers name
     */
    record Group(List<String> at, Set<List<String>> from) {}

    private final int fewest;
    private final Map<List<String>, Long> shown;
    private final boolean over;
    private final List<Group> groups = new ArrayList<>();

    private ReleaseRule(int fewest, Map<List<String>, Long> shown, boolean over) {
        this.fewest = fewest;
        this.shown = shown;
        this.over = over;
    }

    /**
     * @param waiting number of answers not shown yet, by the path of the unit that they name
     * @param shown number of answers shown already, by the path of their group
     * @param over whether the period has ended; while it runs, answers of small units wait longer for company of their
     *     own unit, as long as the units above lack no more than a third of their answers
     * @param fewest answers of the smallest group
     */
    static List<Group> groups(
            Map<List<String>, Long> waiting, Map<List<String>, Long> shown, boolean over, int fewest) {
        var rule = new ReleaseRule(fewest, shown, over);
        rule.consider(UnitTree.of(waiting));
        return rule.groups;
    }

    private void consider(UnitTree unit) {
        if (unit.total() < fewest) {
            return;
        }
        if (over || unit.children().isEmpty() || 2 * unit.total() >= shownIn(unit)) {
            release(unit);
            return;
        }
        if (unit.own() >= fewest) {
            groups.add(new Group(unit.path(), Set.of(unit.path())));
        }
        unit.children().forEach(this::consider);
    }

    // All that waits in the unit is shown in it; units below are shown where that does not tell a smaller rest.
    private void release(UnitTree unit) {
        var rest = new HashSet<List<String>>();
        long answers = unit.own();
        if (answers > 0) {
            rest.add(unit.path());
        }
        for (UnitTree child : unit.children()) {
            boolean restIsSmall = answers > 0 && answers < fewest;
            if (child.total() < fewest || restIsSmall) {
                rest.addAll(child.paths());
                answers += child.total();
            } else {
                release(child);
            }
        }
        if (answers > 0) {
            groups.add(new Group(unit.path(), Set.copyOf(rest)));
        }
    }

    private long shownIn(UnitTree unit) {
        List<String> path = unit.path();
        return shown.entrySet().stream()
                .filter(cell -> cell.getKey().size() >= path.size()
                        && cell.getKey().subList(0, path.size()).equals(path))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
