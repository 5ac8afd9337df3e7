package io.ohlas.survey.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.ohlas.survey.consent.SaidBy;
import io.ohlas.survey.invitation.AskingChannel;
import io.ohlas.survey.program.Program;
import io.ohlas.survey.program.ProgramRules;
import io.ohlas.survey.program.Span;

/**
 * The word of one program on one interaction.
 *
 * @param refusals why it does not ask, all of them; empty when it asks
 * @param channel null when it does not ask
 * @param sendAt null when it does not ask
 * @param postponement why it does not ask at once; null when nothing but its own delay is in the way
 */
record Admission(List<Reason> refusals, AskingChannel channel, Instant sendAt, Reason postponement) {

    /** @param askedInQuota invitations of this program in the time that its quota looks back on */
    static Admission of(Program program, Circumstances circumstances, long askedInQuota) {
        ProgramRules rules = program.rules();
        var refusals = new ArrayList<Reason>();
        refuseTheStale(program, circumstances, refusals);
        refuseWhoIsLeftAlone(program, circumstances, refusals);
        if (!Sampling.takes(program.key(), circumstances.sampleKey(), rules.samplingPercent())) {
            refusals.add(new Reason(
                    ReasonCode.SAMPLED_OUT,
                    "program '%s' asks about %d %% of its interactions"
                            .formatted(program.key(), rules.samplingPercent())));
        }
        if (rules.quota() != null && askedInQuota >= rules.quota().count()) {
            refusals.add(new Reason(
                    ReasonCode.QUOTA_FULL,
                    "program '%s' made its %d invitations per %s"
                            .formatted(
                                    program.key(),
                                    rules.quota().count(),
                                    rules.quota().per().text())));
        }
        Reach reach = Reach.of(rules.channels(), circumstances.contact());
        if (reach.refusal() != null) {
            refusals.add(reach.refusal());
        }
        return refusals.isEmpty()
                ? timed(rules, reach.channel(), circumstances)
                : new Admission(List.copyOf(refusals), null, null, null);
    }

    private static void refuseTheStale(Program program, Circumstances circumstances, List<Reason> refusals) {
        Span staleAfter = program.rules().staleAfter();
        Instant oldest = staleAfter.before(circumstances.now());
        if (circumstances.occasion().occurredAt().isBefore(oldest)) {
            refusals.add(new Reason(
                    ReasonCode.STALE,
                    "happened %s ago, program '%s' asks within %s"
                            .formatted(
                                    words(circumstances.occasion().occurredAt(), circumstances.now()),
                                    program.key(),
                                    staleAfter.text())));
        }
    }

    private static void refuseWhoIsLeftAlone(Program program, Circumstances circumstances, List<Reason> refusals) {
        if (circumstances.suppression() != null) {
            refusals.add(new Reason(
                    ReasonCode.OPTED_OUT,
                    circumstances.suppression().by() == SaidBy.CUSTOMER
                            ? "the contact asked not to be surveyed"
                            : "a partner system said that the contact is not to be surveyed"));
        }
        if (circumstances.hasOpenCase()) {
            refusals.add(new Reason(ReasonCode.OPEN_CASE, "a case of the contact is open"));
        }
        Span cap = program.rules().frequencyCap();
        Instant lastAskedAt = circumstances.lastAskedAt();
        if (cap != null && lastAskedAt != null && cap.after(lastAskedAt).isAfter(circumstances.now())) {
            refusals.add(new Reason(
                    ReasonCode.FREQUENCY_CAP,
                    "asked %s ago, program '%s' allows every %s"
                            .formatted(words(lastAskedAt, circumstances.now()), program.key(), words(cap.length()))));
        }
    }

    // A link is handed over while the customer is there; only what we send ourselves can come at a bad time.
    private static Admission timed(ProgramRules rules, AskingChannel channel, Circumstances circumstances) {
        Instant now = circumstances.now();
        if (channel == AskingChannel.LINK) {
            return new Admission(List.of(), channel, now, null);
        }
        Instant wanted = rules.delay().after(now);
        Instant sendAt =
                rules.quietHours() == null ? wanted : rules.quietHours().shift(wanted, circumstances.zone());
        Reason quiet = sendAt.equals(wanted)
                ? null
                : new Reason(
                        ReasonCode.QUIET_HOURS,
                        "nobody is written to from %s to %s, %s"
                                .formatted(
                                        rules.quietHours().from(),
                                        rules.quietHours().to(),
                                        circumstances.zone()));
        return new Admission(List.of(), channel, sendAt, quiet);
    }

    private static String words(Instant from, Instant to) {
        return from.isAfter(to) ? "0 minutes" : words(Duration.between(from, to));
    }

    private static String words(Duration length) {
        if (length.toDays() > 0) {
            return length.toDays() == 1 ? "1 day" : length.toDays() + " days";
        }
        long minutes = length.truncatedTo(ChronoUnit.MINUTES).toMinutes();
        return minutes >= 120 ? length.toHours() + " hours" : minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}
