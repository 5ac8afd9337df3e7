package io.ohlas.stack.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A made-up customer of the demo bank. The same number is always the same person.
 *
 * @param yearlyValue whole Czech crowns
 */
record Customer(int number, String name, String language, String segment, int yearlyValue) {

    private static final List<String> SEGMENTS = List.of("basic", "basic", "basic", "plus", "plus", "premium");

    /** @param names by language, groups of first and last names that go together */
    static Customer number(int number, JsonNode names) {
        var random = new Random(number);
        String segment = SEGMENTS.get(random.nextInt(SEGMENTS.size()));
        String language = List.of("cs", "cs", "cs", "cs", "pl", "en").get(random.nextInt(6));
        JsonNode people = one(names.get(language), random);
        String name = one(people.get("first"), random).asText() + " "
                + one(people.get("last"), random).asText();
        int value = 500 * (1 + random.nextInt(segment.equals("premium") ? 160 : 20));
        return new Customer(number, name, language, segment, value);
    }

    private static JsonNode one(JsonNode list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    Map<String, Object> asContact() {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("externalId", "C-" + number);
        contact.put("name", name);
        contact.put("email", "customer" + number + "@mail.example");
        contact.put("language", language);
        contact.put("timeZone", language.equals("pl") ? "Europe/Warsaw" : "Europe/Prague");
        contact.put("segment", segment);
        contact.put("yearlyValue", Map.of("amount", yearlyValue + ".00", "currency", "CZK"));
        return contact;
    }
}
