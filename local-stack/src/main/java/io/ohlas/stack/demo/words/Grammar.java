package io.ohlas.stack.demo.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parts of which comments in one language are made. A clause begins in lower case and has no full stop. One that
 * begins with {@code "+ "} goes with any other clause of its topic and tone, but does not stand alone. {@code {wait}}
 * is a slot; {@code {čekal|čekala}} is what a man and what a woman writes.
 *
 * @param slots by name, what may stand in that place
 * @param frames how comments begin and end, for {@code customer}, {@code employee} and groups of topics
 * @param repeated how somebody begins to whom it does not happen for the first time
 * @param repeatable topics that fit such a beginning
 * @param topics by group and topic, the clauses of each tone
 */
record Grammar(
        Map<String, List<String>> slots,
        Joins joins,
        Map<String, Frame> frames,
        List<String> repeated,
        Set<String> repeatable,
        Map<String, Map<String, Map<Tone, List<String>>>> topics) {

    private static final String FOLLOWER = "+ ";

    /**
     * What stands between two clauses; the {@code ...Apart} ones follow a clause that has a pause or an "and" inside.
     *
     * @param adversative from praise to complaint
     * @param redeeming from complaint to praise
     */
    record Joins(
            Map<Tone, List<String>> additive,
            Map<Tone, List<String>> additiveApart,
            List<String> adversative,
            List<String> adversativeApart,
            List<String> redeeming,
            List<String> redeemingApart) {}

    /** How comments begin and end. Either may be null. */
    record Frame(Map<Tone, List<String>> openers, Map<Tone, List<String>> closers) {}

    static Grammar of(String language) {
        return WordFile.read(language, Grammar.class);
    }

    /** Returns the group that a topic is of, such as {@code bank} or {@code shop}. */
    String groupOf(String topic) {
        return topics.entrySet().stream()
                .filter(group -> group.getValue().containsKey(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody says anything about " + topic))
                .getKey();
    }

    /** Returns the clauses that say by themselves what happened. */
    List<String> leads(String topic, Tone tone) {
        return clauses(topic, tone).filter(c -> !c.startsWith(FOLLOWER)).toList();
    }

    /** Returns the clauses that go with any of the leads; may be empty. */
    List<String> followers(String topic, Tone tone) {
        return clauses(topic, tone)
                .filter(c -> c.startsWith(FOLLOWER))
                .map(c -> c.substring(FOLLOWER.length()))
                .toList();
    }

    List<String> openers(String topic, Tone tone) {
        return frames(topic)
                .filter(f -> f.openers() != null)
                .flatMap(f -> f.openers().get(tone).stream())
                .toList();
    }

    List<String> closers(String topic, Tone tone) {
        return frames(topic)
                .filter(f -> f.closers() != null)
                .flatMap(f -> f.closers().get(tone).stream())
                .toList();
    }

    private Stream<String> clauses(String topic, Tone tone) {
        return topics.get(groupOf(topic)).get(topic).get(tone).stream();
    }

    private Stream<Frame> frames(String topic) {
        String group = groupOf(topic);
        return group.equals("employee")
                ? Stream.of(frames.get(group))
                : Stream.of("customer", group).filter(frames::containsKey).map(frames::get);
    }
}
