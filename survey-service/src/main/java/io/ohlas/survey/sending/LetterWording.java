package io.ohlas.survey.sending;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import io.ohlas.survey.questionnaire.LocalText;
import io.ohlas.survey.questionnaire.Piping;
import io.ohlas.survey.wording.MailWords;

/** Chooses the words of a letter: the tenant's own in its language, else the suite's neutral ones in that language. */
final class LetterWording {

    private static final List<String> SPOKEN = List.of("en", "cs", "pl");

    private final MailWords own;
    private final String language;
    private final Map<String, String> values;
    private final MailTexts neutral;

    /** @param values by the fields of {@link Piping} */
    LetterWording(MailWords own, String language, Map<String, String> values) {
        this.own = own;
        this.language = language;
        this.values = values;
        this.neutral = neutral(language);
    }

    /** The language of the suite's own words; English where there is no translation. */
    static String spoken(String language) {
        String first = language.split("-", 2)[0];
        return SPOKEN.contains(first) ? first : "en";
    }

    static MailTexts neutral(String language) {
        return MessageBundles.get(MailTexts.class, Localized.Literal.of(spoken(language)));
    }

    Letter.Words words(MailKind kind) {
        return new Letter.Words(
                subject(kind),
                own(own.greeting()).orElseGet(this::greeting),
                own(own.introduction()).orElseGet(() -> introduction(kind)),
                own(own.button()).orElseGet(neutral::answer),
                own(own.button()).map(LetterWording::beforeAddress).orElseGet(neutral::answer_here),
                own(own.closing()).orElse(null));
    }

    private String subject(MailKind kind) {
        String tenant = values.get("tenant.name");
        return switch (kind) {
            case INVITATION -> own(own.subject()).orElseGet(() -> neutral.subject(tenant));
            case REMINDER -> own(own.reminderSubject()).orElseGet(() -> neutral.reminder_subject(tenant));
            case RECOVERY -> own(own.subject()).orElseGet(() -> neutral.recovery_subject(tenant));
        };
    }

    private String greeting() {
        String name = values.get("contact.name");
        return name.isEmpty() ? neutral.greeting() : neutral.greeting_named(name);
    }

    private String introduction(MailKind kind) {
        return kind == MailKind.RECOVERY ? neutral.recovery_introduction() : neutral.introduction();
    }

    // A text of nothing but names may have no word left for somebody whose name nobody knows.
    private Optional<String> own(LocalText text) {
        return Optional.ofNullable(text)
                .flatMap(words -> words.of(language))
                .map(words -> Piping.fill(words, values))
                .filter(words -> !words.isBlank())
                .map(words -> words.lines().collect(Collectors.joining("\n")));
    }

    private static String beforeAddress(String button) {
        boolean endsInALetter = Character.isLetterOrDigit(button.codePointBefore(button.length()));
        return endsInALetter ? button + ":" : button;
    }
}
