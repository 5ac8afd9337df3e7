package io.ohlas.survey.sending;

import java.util.Locale;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Both parts of a mail; the text part says all that the other one says. */
record MailBody(String html, String text) {

    @CheckedTemplate(basePath = "mail")
    static class Templates {

        private Templates() {}

        static native TemplateInstance html(Letter letter);

        static native TemplateInstance text(Letter letter);
    }

    static MailBody of(Letter letter) {
        Locale language = Locale.forLanguageTag(LetterWording.spoken(letter.language()));
        return new MailBody(
                Templates.html(letter).setLocale(language).render(),
                Templates.text(letter).setLocale(language).render());
    }
}
