package io.ohlas.scoring.report;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.scoring.slice.Dimension;
import io.ohlas.scoring.structure.Structure;
import io.ohlas.scoring.structure.Structure.Node;

/** Which items a report lists, in which order and under which names. */
@ApplicationScoped
class Labels {

    private final Structure structure;

    Labels(Structure structure) {
        this.structure = structure;
    }

    /** Names by key for what the tenant set up; nothing for what has no other name than its key. */
    Map<String, Node> of(GroupBy groupBy) {
        return switch (groupBy.key()) {
            case "orgUnit" -> structure.of("org_unit");
            case "touchpoint" -> structure.of("touchpoint");
            case "journeyStage" -> structure.of("stage");
            case "process" -> structure.of("process");
            default -> Collections.emptyMap();
        };
    }

    /**
     * Every period of a trend, so that a gap is seen as one; every org unit of the selection, so that a silent branch is
     * missed; of the rest, those that have answers. In the tenant's order, then those it never set up by key.
     */
    Set<String> keys(GroupBy groupBy, Selection selection, Map<String, Node> nodes, Set<String> found) {
        var keys = new LinkedHashSet<String>();
        if (groupBy.byTime()) {
            keys.addAll(groupBy.periods(selection.from(), selection.to()));
            return keys;
        }
        boolean listSilent = groupBy.dimension() == Dimension.ORG_UNIT;
        nodes.values().stream()
                .filter(node ->
                        found.contains(node.key()) || (listSilent && !node.removed() && selects(selection, node)))
                .forEach(node -> keys.add(node.key()));
        keys.addAll(new TreeSet<>(found));
        return keys;
    }

    private static boolean selects(Selection selection, Node unit) {
        return selection.onOrgUnits().stream()
                .allMatch(condition -> unit.path().stream().anyMatch(condition.oneOf()::contains));
    }
}
