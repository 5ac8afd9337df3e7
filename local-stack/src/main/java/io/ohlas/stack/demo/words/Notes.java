package io.ohlas.stack.demo.words;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What the demo tenants' agents write into cases, in one language. Says nothing of whether the customer is a man or a
 * woman.
 */
public final class Notes {

    /** By channel and outcome, by root cause, by resolution action, by step of a case. */
    record Texts(
            Map<String, Map<String, List<String>>> attempts,
            Map<String, List<String>> causes,
            Map<String, List<String>> actions,
            Map<String, List<String>> steps) {}

    private final Texts texts;

    private Notes(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param language {@code cs}, {@code pl} or {@code en}
     * @throws IllegalArgumentException for any other
     */
    public static Notes of(String language) {
        return new Notes(texts(language));
    }

    static Texts texts(String language) {
        return WordFile.read("notes-" + language, Texts.class);
    }

    /**
     * The note of a contact attempt.
     *
     * @param channel {@code phone} or {@code email}
     * @param outcome as the API takes it, such as {@code no_answer}
     * @throws IllegalArgumentException for any other
     */
    public String attempt(String channel, String outcome, Gender agent, Random random) {
        return one(
                texts.attempts().getOrDefault(channel, Map.of()).get(outcome), channel + " " + outcome, agent, random);
    }

    /**
     * What was found and what was done about it.
     *
     * @param rootCause a key of the standard taxonomy; for one with causes below it, what is said of those
     * @param action a key of the standard taxonomy
     * @throws IllegalArgumentException for any other
     */
    public String resolution(String rootCause, String action, Gender agent, Random random) {
        List<String> found = texts.causes().entrySet().stream()
                .filter(cause ->
                        cause.getKey().equals(rootCause) || cause.getKey().startsWith(rootCause + "."))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(cause -> cause.getValue().stream())
                .toList();
        return one(found, rootCause, agent, random) + " " + one(texts.actions().get(action), action, agent, random);
    }

    /**
     * The note with which an agent takes a case a step on.
     *
     * @param step {@code wait}, {@code close}, {@code close-unconfirmed}, {@code close-unreached} or {@code reopen}
     * @throws IllegalArgumentException for any other
     */
    public String step(String step, Gender agent, Random random) {
        return one(texts.steps().get(step), step, agent, random);
    }

    private static String one(List<String> notes, String what, Gender agent, Random random) {
        if (notes == null || notes.isEmpty()) {
            throw new IllegalArgumentException("There is no note for " + what);
        }
        return new Filling(Map.of(), agent, random).fill(Chance.one(notes, random));
    }
}
