package io.ohlas.survey.optout;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page for saying no says. English here, other languages in {@code messages/}. */
@MessageBundle(value = "unsubscribe", locale = "en")
public interface UnsubscribeTexts {

    @Message("No more questions?")
    String ask_title();

    @Message("Press the button and {tenant} will not send you surveys any more.")
    String ask_text(String tenant);

    @Message("Do not ask me any more")
    String button();

    @Message("Done")
    String done_title();

    @Message("{tenant} will not send you surveys any more.")
    String done_text(String tenant);

    @Message("I want to be asked again")
    String again_button();

    @Message("You will be asked again")
    String again_title();

    @Message("{tenant} may send you surveys again. Every mail has a link to stop that.")
    String again_text(String tenant);

    @Message("This link leads nowhere")
    String unknown_title();

    @Message("Perhaps a part of it got lost. Try to open it from the mail once more.")
    String unknown_text();
}
