package io.ohlas.scoring.release;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Every histogram that ever stood in an answer. Where each person gives a rating of their own, its keys are the people
 * that the figure is about.
 */
class CollectedFigures {

    private final Set<Set<Integer>> figures = new LinkedHashSet<>();

    void collect(Object answer) {
        if (answer instanceof JsonArray items) {
            items.forEach(this::collect);
        } else if (answer instanceof JsonObject fields) {
            fields.forEach(field -> {
                if (field.getKey().equals("histogram")) {
                    figures.add(people((JsonObject) field.getValue()));
                } else {
                    collect(field.getValue());
                }
            });
        }
    }

    Set<Set<Integer>> all() {
        return figures;
    }

    private static Set<Integer> people(JsonObject histogram) {
        var people = new HashSet<Integer>();
        histogram.forEach(rating -> {
            if (((Number) rating.getValue()).longValue() > 0) {
                people.add(Integer.valueOf(rating.getKey()));
            }
        });
        return people;
    }
}
