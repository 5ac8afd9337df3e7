package io.ohlas.survey.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What respondent pages say besides the survey's own words. English here, other languages in {@code messages/}. */
@MessageBundle(value = "page", locale = "en")
public interface PageTexts {

    @Message("Language")
    String language();

    @Message("This link is for you only. {tenant} will receive your answer.")
    String only_for(String tenant);

    @Message("Tell us how it was")
    String title();

    @Message("Error")
    String problem_title();

    @Message("Please look at this once more:")
    String please_check();

    @Message(
            "Too many people are answering at this moment. Your answer is not stored yet, please send it again shortly.")
    String busy();

    @Message("(optional)")
    String optional();

    @Message("Continue")
    String continue_on();

    @Message("Send")
    String send();

    @Message("Saved")
    String saved();

    @Message("Thank you")
    String thanks_title();

    @Message("We already have your answer")
    String already_title();

    @Message("Thank you. Each link can be answered once.")
    String already_text();

    @Message("Add a comment")
    String add_comment();

    @Message("This link has expired")
    String expired_title();

    @Message("The time to answer is over. Thank you for wanting to answer us.")
    String expired_text();

    @Message("We do not know this link")
    String unknown_title();

    @Message("Please check that the address is complete, as it was in the message you received.")
    String unknown_text();

    @Message("Please try again shortly")
    String busy_title();

    @Message("Please answer this question.")
    String answer_needed();

    @Message("Please choose a value from {low} to {high}.")
    String off_scale(int low, int high);

    @Message("Please choose one of the options shown.")
    String not_a_choice();

    @Message("The text can have at most 10,000 characters.")
    String too_long();

    @Message("The text holds characters that we cannot store.")
    String unreadable();

    @Message("not at all likely")
    String nps_low();

    @Message("extremely likely")
    String nps_high();

    @Message("very difficult")
    String ces_low();

    @Message("very easy")
    String ces_high();

    @Message("very dissatisfied")
    String csat_low();

    @Message("very satisfied")
    String csat_high();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();
}
