package io.ohlas.stack.demo.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was put into a past on purpose, to be found again by whoever analyses it: the share that the chances of all who
 * answered have on average, not what came of them.
 */
final class Truth {

    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        Double value() {
            return count == 0 ? null : Math.round(sum / count * 10_000) / 10_000.0;
        }
    }

    private static final class Sides {
        private final Mean before = new Mean();
        private final Mean after = new Mean();
    }

    private final World world;
    private final ZoneId zone;
    private final LocalDate today;
    private final Map<World.Effect, Sides> effects = new LinkedHashMap<>();
    private final Map<String, Mean> actions = new TreeMap<>();

    Truth(World world, ZoneId zone, LocalDate today) {
        this.world = world;
        this.zone = zone;
        this.today = today;
        world.effects().forEach(effect -> effects.put(effect, new Sides()));
    }

    LocalDate from(World.Effect effect) {
        return today.minusDays(effect.daysAgo());
    }

    /** Whether an effect holds for a visit at that time: a problem from its day on, what a fix ended before its day. */
    private boolean holds(World.Effect effect, Instant at) {
        boolean since = !at.isBefore(from(effect).atStartOfDay(zone).toInstant());
        return since == (effect.kind() == World.Effect.Kind.PROBLEM);
    }

    /** What goes better or worse than usual for a visit at that time. */
    List<World.Effect> holding(String unit, World.Scene scene, Instant at) {
        return world.effects().stream()
                .filter(effect -> effect.cell().has(unit, scene) && effect.touches(scene) && holds(effect, at))
                .toList();
    }

    /** An answer, at the time by which it is counted. */
    synchronized void answered(Visit visit, Instant at) {
        effects.forEach((effect, sides) -> {
            if (effect.metric().equals(visit.scene().question())
                    && effect.cell().has(visit.unit(), visit.scene())) {
                boolean after = !at.isBefore(from(effect).atStartOfDay(zone).toInstant());
                (after ? sides.after : sides.before).add(visit.mood().share());
            }
        });
    }

    /** A customer's answer to whether things were put right. */
    synchronized void askedAgain(String action, double share) {
        actions.computeIfAbsent(action, key -> new Mean()).add(share);
    }

    synchronized Map<String, Object> write() {
        var truth = new LinkedHashMap<String, Object>();
        truth.put("problems", effects(World.Effect.Kind.PROBLEM));
        truth.put("fixes", effects(World.Effect.Kind.FIX));
        var won = new LinkedHashMap<String, Object>();
        actions.forEach((action, mean) -> won.put(action, Map.of("recovered", mean.value(), "answers", mean.count)));
        truth.put("actions", won);
        truth.put("returns", world.returns());
        return truth;
    }

    private List<Map<String, Object>> effects(World.Effect.Kind kind) {
        var list = new ArrayList<Map<String, Object>>();
        effects.forEach((effect, sides) -> {
            if (effect.kind() == kind) {
                list.add(written(effect, sides));
            }
        });
        return list;
    }

    private Map<String, Object> written(World.Effect effect, Sides sides) {
        var cell = new LinkedHashMap<String, String>();
        put(cell, "orgUnit", effect.cell().orgUnit());
        put(cell, "process", effect.cell().process());
        put(cell, "touchpoint", effect.cell().touchpoint());
        var written = new LinkedHashMap<String, Object>();
        written.put("name", effect.name());
        written.put("cell", cell);
        written.put("metric", effect.metric());
        written.put("from", from(effect).toString());
        written.put("dissatisfiedBefore", sides.before.value());
        written.put("dissatisfiedAfter", sides.after.value());
        return written;
    }

    private static void put(Map<String, String> cell, String dimension, String key) {
        if (key != null) {
            cell.put(dimension, key);
        }
    }
}
