package io.ohlas.stack.demo.life;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.words.Gender;

/**
 * A made-up customer or employee.
 *
 * @param externalId by which the company knows them
 * @param home org unit that they belong to
 * @param value of the customer in a year, in whole units of the currency; 0 for none
 */
record Person(
        String externalId,
        String name,
        Gender gender,
        String language,
        String zone,
        String home,
        String segment,
        int value,
        String currency,
        String phone) {

    private static final List<String> SEGMENTS = List.of("basic", "basic", "basic", "plus", "plus", "premium");

    /** @param names by language and gender, first and last names that go together */
    static Person make(String externalId, Place place, JsonNode names, Random random) {
        String language = random.nextDouble() < 0.05 ? "en" : place.language();
        Gender gender = random.nextBoolean() ? Gender.WOMAN : Gender.MAN;
        JsonNode of = names.at("/%s/%s".formatted(language, gender == Gender.WOMAN ? "women" : "men"));
        String name = one(of.get("first"), random) + " " + one(of.get("last"), random);
        String segment = SEGMENTS.get(random.nextInt(SEGMENTS.size()));
        int value = place.valueStep() * (1 + random.nextInt(segment.equals("premium") ? 160 : 20));
        // Numbers of a range that nobody is given.
        String phone = place.phonePrefix() + "%06d".formatted(random.nextInt(1_000_000));
        return new Person(
                externalId,
                name,
                gender,
                language,
                place.zone(),
                place.unit(),
                segment,
                value,
                place.currency(),
                phone);
    }

    String email() {
        return externalId.toLowerCase() + "@mail.example";
    }

    Map<String, Object> asContact(boolean employee) {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("externalId", externalId);
        contact.put("name", name);
        contact.put("email", email());
        contact.put("language", language);
        contact.put("timeZone", zone);
        if (!employee) {
            contact.put("phone", phone);
            contact.put("segment", segment);
            contact.put("yearlyValue", Map.of("amount", value + ".00", "currency", currency));
        }
        return contact;
    }

    private static String one(JsonNode list, Random random) {
        return list.get(random.nextInt(list.size())).asText();
    }
}
