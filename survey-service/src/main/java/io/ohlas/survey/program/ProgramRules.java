package io.ohlas.survey.program;

import java.util.List;
import java.util.Set;

import io.ohlas.survey.invitation.AskingChannel;
import io.ohlas.survey.invitation.Occasion;
import io.ohlas.survey.wording.MailWords;

/**
 * Which interactions are asked about, how and when. Null touchpoints, processes or org units stand for all of them.
 *
 * @param orgUnits each with all units below it
 * @param channels in order; the first one that reaches the contact is taken
 * @param delay from the decision to the sending
 * @param samplingPercent how many of a hundred interactions are asked about
 * @param frequencyCap how long a contact is left alone after having been asked by whichever program
 * @param staleAfter how old an interaction may be and still be asked about
 * @param mail the words of its mails; null for neutral ones
 */
public record ProgramRules(
        Set<String> touchpoints,
        Set<String> processes,
        Set<String> orgUnits,
        List<AskingChannel> channels,
        Span delay,
        Integer samplingPercent,
        Quota quota,
        Span frequencyCap,
        QuietHours quietHours,
        Span reminderAfter,
        Span expiresAfter,
        Span staleAfter,
        MailWords mail) {

    private static final Span AT_ONCE = new Span("PT0S");
    private static final Span TWO_WEEKS = new Span("P14D");
    private static final Span ONE_WEEK = new Span("P7D");

    public ProgramRules {
        channels = channels == null ? List.of(AskingChannel.EMAIL, AskingChannel.LINK) : channels;
        delay = delay == null ? AT_ONCE : delay;
        samplingPercent = samplingPercent == null ? 100 : samplingPercent;
        expiresAfter = expiresAfter == null ? TWO_WEEKS : expiresAfter;
        staleAfter = staleAfter == null ? ONE_WEEK : staleAfter;
    }

    public boolean match(Occasion occasion) {
        return among(touchpoints, occasion.touchpoint())
                && among(processes, occasion.process())
                && (orgUnits == null || occasion.orgUnitPath().stream().anyMatch(orgUnits::contains));
    }

    private static boolean among(Set<String> wanted, String key) {
        return wanted == null || (key != null && wanted.contains(key));
    }
}
