package io.ohlas.stack.demo.words;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What customers and employees of the demo tenants write in one language. The same source of randomness gives the same
 * words.
 */
public final class Comments {

    /** Longest comment, in characters. */
    public static final int MAX_LENGTH = 600;

    private static final String TIMES = "{times}";

    private final Grammar grammar;

    private Comments(Grammar grammar) {
        this.grammar = grammar;
    }

    /**
     * @param language {@code cs}, {@code pl} or {@code en}
     * @throws IllegalArgumentException for any other
     */
    public static Comments of(String language) {
        return new Comments(Grammar.of(language));
    }

    /** Returns the topics that somebody can write about, the same in every language. */
    public SortedSet<String> topics() {
        var topics = new TreeSet<String>();
        grammar.topics().values().forEach(group -> topics.addAll(group.keySet()));
        return topics;
    }

    /**
     * A comment about one topic.
     *
     * @throws IllegalArgumentException for an unknown topic
     */
    public String compose(String topic, Tone tone, Gender gender, Random random) {
        String first = Chance.one(grammar.leads(topic, tone), random);
        List<String> followers = grammar.followers(topic, tone);
        String body = !followers.isEmpty() && Chance.in(35, random)
                ? added(first, Chance.one(followers, random), tone, random)
                : first;
        return framed(body, topic, tone, gender, random);
    }

    /**
     * A comment about two topics. A mixed one praises the first and complains of the other.
     *
     * @throws IllegalArgumentException for an unknown topic, or twice the same: clauses of one topic may contradict
     */
    public String compose(String topic, String other, Tone tone, Gender gender, Random random) {
        if (topic.equals(other)) {
            throw new IllegalArgumentException("Two topics are needed, not twice " + topic);
        }
        if (tone == Tone.MIXED) {
            return framed(praiseAndComplaint(topic, other, random), topic, tone, gender, random);
        }
        String first = Chance.one(grammar.leads(topic, tone), random);
        String second = Chance.one(grammar.leads(other, tone), random);
        return framed(joined(first, ". ", second), topic, tone, gender, random);
    }

    private String praiseAndComplaint(String praised, String blamed, Random random) {
        String praise = Chance.one(grammar.leads(praised, Tone.POSITIVE), random);
        String complaint = Chance.one(grammar.leads(blamed, Tone.NEGATIVE), random);
        Grammar.Joins joins = grammar.joins();
        if (random.nextBoolean()) {
            List<String> but = hasPause(praise) ? joins.adversativeApart() : joins.adversative();
            return joined(praise, Chance.one(but, random), complaint);
        }
        List<String> but = hasPause(complaint) ? joins.redeemingApart() : joins.redeeming();
        return joined(complaint, Chance.one(but, random), praise);
    }

    private String added(String first, String second, Tone tone, Random random) {
        String join = Chance.one(grammar.joins().additive().get(tone), random);
        if (hasPause(first) || first.contains(" " + join.replace(",", "").strip() + " ")) {
            join = Chance.one(grammar.joins().additiveApart().get(tone), random);
        }
        return joined(first, join, second);
    }

    private static boolean hasPause(String clause) {
        return clause.matches(".*[,.!?:–].*");
    }

    private static String joined(String first, String join, String second) {
        return first + (Sentences.ended(first) && join.startsWith(".") ? join.substring(1) : join) + second;
    }

    private String framed(String body, String topic, Tone tone, Gender gender, Random random) {
        var filling = new Filling(grammar.slots(), gender, random);
        String bare = filling.fill(body);
        String opener = Chance.in(22, random) ? filling.fill(opener(topic, tone, body, random)) + " " : "";
        String closer =
                Chance.in(25, random) ? " " + filling.fill(Chance.one(grammar.closers(topic, tone), random)) : "";
        if (sameStart(opener, bare)) {
            opener = "";
        }
        if ((opener + bare).toLowerCase(Locale.ROOT).contains(stem(closer))) {
            closer = "";
        }
        String text = Sentences.written(opener + bare, closer, random);
        return text.length() <= MAX_LENGTH ? text : Sentences.capitalised(Sentences.stopped(bare));
    }

    private String opener(String topic, Tone tone, String body, Random random) {
        boolean again = tone == Tone.NEGATIVE && grammar.repeatable().contains(topic) && !body.contains(TIMES);
        return Chance.one(again && Chance.in(25, random) ? grammar.repeated() : grammar.openers(topic, tone), random);
    }

    private static boolean sameStart(String opener, String body) {
        return !opener.isEmpty() && firstWord(opener).equals(firstWord(body));
    }

    private static String firstWord(String text) {
        return text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 2)[0];
    }

    /** Returns what a closer says without its end, or for none something that no text holds. */
    private static String stem(String closer) {
        String said = closer.strip().toLowerCase(Locale.ROOT);
        return said.isEmpty() ? "\0" : said.substring(0, said.length() - 1);
    }
}
