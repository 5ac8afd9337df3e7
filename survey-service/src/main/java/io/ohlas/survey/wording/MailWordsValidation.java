package io.ohlas.survey.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.questionnaire.LocalText;
import io.ohlas.survey.questionnaire.TextFlaws;

/** Lists every flaw of a tenant's words for mails with its place, a JSON pointer that begins with {@code /mail}. */
public final class MailWordsValidation {

    private static final Map<String, Integer> LONGEST = Map.of(
            "subject", 150,
            "reminderSubject", 150,
            "greeting", 200,
            "introduction", 2_000,
            "button", 60,
            "closing", 2_000);
    private static final int MOST_LANGUAGES = 40;
    private static final Set<String> SEVERAL_LINES = Set.of("introduction", "closing");
    // A line break in a subject would begin a header of its own.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");
    private static final Pattern CONTROL_BUT_LINE_BREAK =
            Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\r\\n]]");

    private final List<String> languages;
    private final List<FieldError> flaws = new ArrayList<>();

    private MailWordsValidation(List<String> languages) {
        this.languages = languages;
    }

    /**
     * Empty when mails may say these words.
     *
     * @param words null for none
     * @param languages of the survey that is asked; empty when any survey may be
     */
    public static List<FieldError> flawsOf(MailWords words, List<String> languages) {
        var validation = new MailWordsValidation(languages);
        if (words != null) {
            words.given().forEach(validation::check);
        }
        return validation.flaws;
    }

    private void check(String name, LocalText text) {
        if (text.byLanguage().size() > MOST_LANGUAGES) {
            flaws.add(new FieldError("/mail/" + name, "takes %d languages at most".formatted(MOST_LANGUAGES)));
            return;
        }
        text.byLanguage().forEach((language, words) -> {
            String pointer = "/mail/" + name + "/" + escaped(language);
            checkLanguage(pointer, language);
            checkWords(pointer, name, words);
        });
    }

    private void checkLanguage(String pointer, String language) {
        if (!LocalText.isLanguage(language)) {
            flaws.add(new FieldError(pointer, "'%s' is not a language tag".formatted(language)));
        } else if (!languages.isEmpty() && languages.stream().noneMatch(spoken -> isFor(language, spoken))) {
            flaws.add(new FieldError(
                    pointer, "'%s' is not a language of the survey, which speaks %s".formatted(language, languages)));
        }
    }

    // The words of a language serve its regions, too.
    private static boolean isFor(String language, String spoken) {
        return spoken.equals(language) || spoken.startsWith(language + "-");
    }

    private void checkWords(String pointer, String name, String words) {
        TextFlaws.of(words, LONGEST.get(name)).forEach(flaw -> flaws.add(new FieldError(pointer, flaw)));
        if (SEVERAL_LINES.contains(name)) {
            if (CONTROL_BUT_LINE_BREAK.matcher(words).find()) {
                flaws.add(new FieldError(pointer, "takes no control characters but line breaks"));
            }
        } else if (CONTROL.matcher(words).find()) {
            flaws.add(new FieldError(pointer, "takes one line of text"));
        }
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
