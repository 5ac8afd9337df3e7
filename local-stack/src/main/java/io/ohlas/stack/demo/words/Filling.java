package io.ohlas.stack.demo.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Puts words into the places of one text. A slot that occurs twice gets the same words, so that a text agrees with itself. */
final class Filling {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final Map<String, List<String>> slots;
    private final Gender gender;
    private final Random random;
    private final Map<String, String> chosen = new HashMap<>();

    Filling(Map<String, List<String>> slots, Gender gender, Random random) {
        this.slots = slots;
        this.gender = gender;
        this.random = random;
    }

    String fill(String text) {
        return PLACE.matcher(text).replaceAll(place -> words(place.group(1)));
    }

    private String words(String place) {
        int bar = place.indexOf('|');
        if (bar >= 0) {
            return gender == Gender.MAN ? place.substring(0, bar) : place.substring(bar + 1);
        }
        return chosen.computeIfAbsent(place, slot -> Chance.one(slots.get(slot), random));
    }
}
