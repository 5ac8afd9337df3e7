package io.ohlas.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A body with one value in it exchanged for something that nobody should send.
 *
 * @param pointer where the value stands
 * @param value what stands there instead, as JSON; empty when it is left out
 * @param body the whole body as text
 */
record Mutation(String pointer, String value, String body) {

    // Prime to the number of values, so that each kind comes somewhere.
    private static final int ONE_IN = 7;

    /** One in seven of all there are; all of them with {@code -Dohlas.test.hostile=all}. */
    static List<Mutation> of(JsonNode good) {
        var all = new ArrayList<Mutation>();
        walk(good.deepCopy(), "", all);
        boolean whole = "all".equals(System.getProperty("ohlas.test.hostile"));
        return IntStream.range(0, all.size())
                .filter(i -> whole || i % ONE_IN == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** Whether no text of this kind can be stored, so that taking it would be a lie. */
    boolean isUnstorable() {
        return HostileValues.UNSTORABLE.contains(value);
    }

    // Every field of every object; of a list, those of its first item.
    private static void walk(JsonNode root, String at, List<Mutation> all) {
        if (root.at(at) instanceof ObjectNode object) {
            object.put("nobodyKnowsMe", 1);
            all.add(new Mutation(at + "/nobodyKnowsMe", "1", root.toString()));
            object.remove("nobodyKnowsMe");
            for (String name : List.copyOf(names(object))) {
                exchange(root, object, at, name, all);
                walk(root, at + "/" + name, all);
            }
        } else if (root.at(at).isArray() && !root.at(at).isEmpty()) {
            walk(root, at + "/0", all);
        }
    }

    private static void exchange(JsonNode root, ObjectNode object, String at, String name, List<Mutation> all) {
        String pointer = at + "/" + name;
        JsonNode old = object.remove(name);
        all.add(new Mutation(pointer, "", root.toString()));
        String mark = UUID.randomUUID().toString();
        object.put(name, mark);
        String text = root.toString();
        HostileValues.JSON.forEach(
                value -> all.add(new Mutation(pointer, value, text.replace("\"" + mark + "\"", value))));
        object.set(name, old);
    }

    private static List<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
