package io.ohlas.survey.recovery;

import java.time.LocalTime;
import java.util.List;

import io.ohlas.survey.invitation.AskingChannel;
import io.ohlas.survey.program.QuietHours;
import io.ohlas.survey.program.Span;
import io.ohlas.survey.wording.MailWords;

/**
 * When and how a customer who was helped is asked again.
 *
 * @param delay from the end of the case to the asking
 * @param channels in order; the first one that reaches the contact is taken
 * @param quietHours null for none
 * @param expiresAfter how long the survey may be answered, counted from the sending
 * @param mail the words of the mails; null for neutral ones
 */
public record PolicyRules(
        Span delay, List<AskingChannel> channels, QuietHours quietHours, Span expiresAfter, MailWords mail) {

    private static final Span ONE_DAY = new Span("P1D");
    private static final Span TWO_WEEKS = new Span("P14D");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    public PolicyRules {
        delay = delay == null ? ONE_DAY : delay;
        channels = channels == null ? List.of(AskingChannel.EMAIL, AskingChannel.LINK) : channels;
        expiresAfter = expiresAfter == null ? TWO_WEEKS : expiresAfter;
    }

    /** What holds until a tenant says otherwise: the next day, never at night. */
    static PolicyRules usual() {
        return new PolicyRules(null, null, NIGHT, null, null);
    }
}
