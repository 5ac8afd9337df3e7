package io.ohlas.stack.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.ohlas.stack.demo.ApiRefused;

/** The customers' last word: those who are asked again after their case, and what becomes of them. */
final class Recovery {

    private static final String SURVEY = "recovery";
    private static final double ANSWERS = 0.62;
    private static final double UNREACHED_RECOVERS = 0.15;
    private static final Duration AFTER = Duration.ofHours(25);

    private final Slots slots;
    private final Callers callers;
    private final World world;
    private final Answers answers;
    private final Truth truth;
    private final Map<String, Boolean> recovered = new ConcurrentHashMap<>();

    Recovery(Slots slots, Callers callers, World world, Answers answers, Truth truth) {
        this.slots = slots;
        this.callers = callers;
        this.world = world;
        this.answers = answers;
        this.truth = truth;
    }

    /** Whether a person has said that things were put right. */
    boolean recovered(Person person) {
        return recovered.getOrDefault(person.externalId(), false);
    }

    /** @param action that the agent took; null where the customer was never reached */
    void ask(Visit visit, String action, Instant now, Consumer<Instant> won, Consumer<Instant> lost) {
        Random chances = visit.chances("again " + action + now);
        if (chances.nextDouble() < ANSWERS) {
            Instant when =
                    Answers.when(now.plus(AFTER), ZoneId.of(visit.person().zone()), chances);
            String lastMail = callers.mails().latest(visit.person());
            slots.at(when, at -> {
                // None comes where the customer has had another word meanwhile.
                String link = callers.mails().link(visit.person(), SURVEY, lastMail);
                if (link != null) {
                    answer(visit, link, action, chances, at, won, lost);
                }
            });
        }
    }

    private void answer(
            Visit visit,
            String link,
            String action,
            Random chances,
            Instant now,
            Consumer<Instant> won,
            Consumer<Instant> lost) {
        double share = action == null ? UNREACHED_RECOVERS : world.actions().get(action);
        Mood mood = mood(share, chances);
        try {
            answers.giveAgain(visit.person(), mood, link, chances);
        } catch (ApiRefused e) {
            if (e.status() == 409 || e.status() == 410) {
                return;
            }
            throw e;
        }
        recovered.put(visit.person().externalId(), !mood.isDissatisfied());
        if (action != null) {
            truth.askedAgain(action, share);
        }
        (mood.isDissatisfied() ? lost : won).accept(now);
    }

    private static Mood mood(double share, Random chances) {
        if (chances.nextDouble() >= share) {
            return new Mood(1 - share, Mood.Band.UNFAVOURABLE, "recovery");
        }
        return new Mood(1 - share, chances.nextDouble() < 0.75 ? Mood.Band.FAVOURABLE : Mood.Band.NEUTRAL, "recovery");
    }
}
