package io.ohlas.survey.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A good body with one value in it exchanged for something that nobody should send.
 *
 * @param pointer where the value stands
 * @param what its name in reports
 * @param body the whole body as text
 */
record Mutation(String pointer, String what, String body) {

    private static final String HERE = "@@here@@";

    /** Values in place of another one, as they stand in JSON. */
    private static final Map<String, String> VALUES = new TreeMap<>(Map.ofEntries(
            Map.entry("null", "null"),
            Map.entry("true", "true"),
            Map.entry("number", "12"),
            Map.entry("negative", "-1"),
            Map.entry("fraction", "3.7"),
            Map.entry("huge integer", "99999999999999999999"),
            Map.entry("huge exponent", "1e400"),
            Map.entry("number of 2000 digits", "9".repeat(2_000)),
            Map.entry("empty text", "\"\""),
            Map.entry("NUL", "\"a\\u0000b\""),
            Map.entry("half a surrogate pair", "\"a\\ud800b\""),
            Map.entry("line break", "\"a\\r\\nb\""),
            Map.entry("long text", "\"" + "a".repeat(50_000) + "\""),
            Map.entry("long language", "\"en" + "-abc".repeat(10_000) + "\""),
            Map.entry("long address", "\"a@" + "a.".repeat(40_000) + "\""),
            Map.entry("29 February", "\"2026-02-29T00:00:00Z\""),
            Map.entry("year a billion", "\"+999999999-01-01T00:00:00Z\""),
            Map.entry("year minus a billion", "\"-999999999-01-01T00:00:00Z\""),
            Map.entry("eternity", "\"P99999999999999D\""),
            Map.entry("empty list", "[]"),
            Map.entry("list of null", "[null]"),
            Map.entry("list of lists", "[[[]]]"),
            Map.entry("empty object", "{}"),
            Map.entry("object of null", "{\"a\":null}"),
            Map.entry("object of NUL", "{\"a\\u0000\":\"a\\u0000\"}"),
            Map.entry("nested 900 deep", "[".repeat(900) + "]".repeat(900))));

    /** One in seven of all there are, each kind somewhere; all of them with {@code -Dohlas.test.hostile=all}. */
    static List<Mutation> of(JsonNode good) {
        var all = new ArrayList<Mutation>();
        walk(good, good, "", all);
        boolean whole = "all".equals(System.getProperty("ohlas.test.hostile"));
        return IntStream.range(0, all.size())
                .filter(i -> whole || i % 7 == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** Whether no text of this kind can be stored, so that taking it would be a lie. */
    boolean isUnstorable() {
        return what.equals("NUL") || what.equals("half a surrogate pair");
    }

    private static void walk(JsonNode root, JsonNode node, String pointer, List<Mutation> all) {
        if (node instanceof ObjectNode object) {
            object.put("nobodyKnowsMe", 1);
            all.add(new Mutation(pointer + "/nobodyKnowsMe", "unknown field", root.toString()));
            object.remove("nobodyKnowsMe");
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode old = object.get(name);
                String at = pointer + "/" + name;
                object.remove(name);
                all.add(new Mutation(at, "missing", root.toString()));
                object.put(name, HERE);
                exchange(root, at, all);
                object.set(name, old);
                walk(root, old, at, all);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode old = array.get(i);
                String at = pointer + "/" + i;
                array.set(i, HERE);
                exchange(root, at, all);
                array.set(i, old);
                walk(root, old, at, all);
            }
        }
    }

    private static void exchange(JsonNode root, String at, List<Mutation> all) {
        String text = root.toString();
        VALUES.forEach((what, value) -> all.add(new Mutation(at, what, text.replace("\"" + HERE + "\"", value))));
    }

    @Override
    public String toString() {
        return pointer + " " + what;
    }
}
