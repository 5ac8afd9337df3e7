package io.ohlas.stack.demo.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the demo's people say, put together from clauses. */
public final class Comments {

    private static final Pattern FORMS = Pattern.compile("\\{([^{}|]*)\\|([^{}|]*)}");
    private static final Pattern FILLER = Pattern.compile("\\{([a-z]+)}");

    private static final Pattern START = Pattern.compile("^\\p{Ll}|(?<=\\. )\\p{Ll}");

    private final WordFile words;

    private Comments(WordFile words) {
        this.words = words;
    }

    /** @param language cs, pl or en */
    public static Comments of(String language) {
        return new Comments(WordFile.of(language));
    }

    public Set<String> topics() {
        return words.topics();
    }

    /**
     * One comment: the same chances give the same words.
     *
     * @param gender of whoever writes
     */
    public String compose(String topic, Tone tone, Gender gender, Random random) {
        var clauses = new ArrayList<>(words.clauses(topic, tone));
        String first = draw(clauses, random);
        clauses.remove(first);
        var text = new StringBuilder();
        if (random.nextInt(5) == 0) {
            text.append(draw(words.joints("opener", tone), random)).append(' ');
        }
        text.append(first);
        if (!clauses.isEmpty() && tone != Tone.MIXED && random.nextInt(3) == 0) {
            join(text, draw(clauses, random), tone, random);
        }
        boolean end = random.nextInt(8) > 0;
        String sentence = fill(text.toString(), gender, random);
        sentence = (random.nextInt(10) == 0 ? sentence : capitals(sentence)) + (end ? "." : "");
        return end && random.nextInt(4) == 0 ? sentence + " " + draw(words.joints("closer", tone), random) : sentence;
    }

    private void join(StringBuilder text, String second, Tone tone, Random random) {
        if (random.nextBoolean()) {
            text.append(", ")
                    .append(draw(words.joints("and", tone), random))
                    .append(' ')
                    .append(second);
        } else {
            text.append(". ").append(second);
        }
    }

    private String fill(String text, Gender gender, Random random) {
        String formed = FORMS.matcher(text)
                .replaceAll(forms -> Matcher.quoteReplacement(forms.group(gender == Gender.MAN ? 1 : 2)));
        return FILLER.matcher(formed)
                .replaceAll(filler -> Matcher.quoteReplacement(draw(words.fillers(filler.group(1)), random)));
    }

    private static String capitals(String text) {
        return START.matcher(text)
                .replaceAll(letter -> Matcher.quoteReplacement(letter.group().toUpperCase(Locale.ROOT)));
    }

    static String draw(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
