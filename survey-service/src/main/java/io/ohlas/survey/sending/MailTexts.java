package io.ohlas.survey.sending;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What a mail says besides the survey's words and the tenant's own. It presumes nothing: no visit, no purchase, no number
 * of questions. English here, other languages in {@code messages/}.
 */
@MessageBundle(value = "mail", locale = "en")
public interface MailTexts {

    @Message("How was it? {tenant} would like to know")
    String subject(String tenant);

    @Message("A reminder: how was it? {tenant} would like to know")
    String reminder_subject(String tenant);

    @Message("Is it all right now? {tenant} would like to know")
    String recovery_subject(String tenant);

    @Message("Hello {name},")
    String greeting_named(String name);

    @Message("Hello,")
    String greeting();

    @Message("we would like to know what you think:")
    String introduction();

    @Message("we would like to know how things are now with what you told us:")
    String recovery_introduction();

    @Message("Choose a number, then press the button on the page that opens.")
    String choose();

    @Message("Answer")
    String answer();

    @Message("Answer here:")
    String answer_here();

    @Message("The link is for you only and works until {date}.")
    String works_until(String date);

    @Message("{tenant} sends you this mail to ask for your opinion.")
    String why(String tenant);

    @Message("Unsubscribe")
    String unsubscribe();

    @Message("Unsubscribe:")
    String unsubscribe_here();

    @Message("{rating} of {high}")
    String rating_of(int rating, int high);

    @Message("Alex Taylor")
    String sample_name();

    @Message("Main Street")
    String sample_unit();
}
