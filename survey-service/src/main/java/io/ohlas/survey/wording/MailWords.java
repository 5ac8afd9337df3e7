package io.ohlas.survey.wording;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.ohlas.survey.questionnaire.LocalText;

/**
 * What a tenant's mails say besides the survey's own words, each by language and each optional: in a language without
 * words of the tenant's the mail speaks neutral ones in that language, never another language.
 *
 * @param reminderSubject of the mail that reminds
 * @param button leads to the survey; a mail whose first question is rated shows the scale in its place
 * @param closing after the question; a mail has none of its own accord
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailWords(
        LocalText subject,
        LocalText reminderSubject,
        LocalText greeting,
        LocalText introduction,
        LocalText button,
        LocalText closing) {

    /** Neutral words throughout. */
    public static final MailWords NONE = new MailWords(null, null, null, null, null, null);

    /** Those that are given, by their names in the API. */
    Map<String, LocalText> given() {
        var texts = new LinkedHashMap<String, LocalText>();
        texts.put("subject", subject);
        texts.put("reminderSubject", reminderSubject);
        texts.put("greeting", greeting);
        texts.put("introduction", introduction);
        texts.put("button", button);
        texts.put("closing", closing);
        texts.values().removeIf(text -> text == null);
        return texts;
    }
}
