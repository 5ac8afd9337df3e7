package io.ohlas.stack.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

/** Customers who come, are asked, answer, and come back or stay away. */
final class Visits {

    private static final Duration WORD_AFTER = Duration.ofDays(7);
    private static final int BACK_WITHIN_DAYS = 30;
    // The next visit of the same person: numbers must not hang on who is served first.
    private static final int RETURN = 1_000_000;

    private final Slots slots;
    private final Callers callers;
    private final World world;
    private final Company company;
    private final ZoneId zone;
    private final JsonNode names;
    private final Truth truth;
    private final Answers answers;
    private final Recovery recovery;
    private final Casework casework;
    private final String tenant;
    private int numbers;
    private final List<Person> known = new ArrayList<>();
    private final Map<LocalDate, AtomicInteger> returning = new ConcurrentHashMap<>();

    Visits(
            Slots slots,
            Callers callers,
            World world,
            Company company,
            ZoneId zone,
            JsonNode names,
            Truth truth,
            Answers answers,
            Recovery recovery,
            Casework casework,
            String tenant) {
        this.slots = slots;
        this.callers = callers;
        this.world = world;
        this.company = company;
        this.zone = zone;
        this.names = names;
        this.truth = truth;
        this.answers = answers;
        this.recovery = recovery;
        this.casework = casework;
        this.tenant = tenant;
    }

    /** Fills a day: those who come back are on their way already, the others are new. */
    void plan(LocalDate day) {
        Random random = Visit.chances(day.getDayOfYear(), tenant);
        double all = world.visits().on(day) * (0.85 + 0.3 * random.nextDouble());
        int back = returning.computeIfAbsent(day, key -> new AtomicInteger()).get();
        for (int i = back; i < all; i++) {
            int number = ++numbers;
            Person person = newPerson(number);
            known.add(person);
            plan(number, person, world.scene(day, Visit.chances(number, "scene")), day);
        }
    }

    private Person newPerson(int number) {
        Random random = Visit.chances(number, "person");
        return Person.make("C-" + (10_000 + number), company.any(random), names, random);
    }

    /** Customers who have been there, so many of them as if by lot. */
    List<Person> some(int count) {
        var all = new ArrayList<>(known);
        Collections.shuffle(all, Visit.chances(count, "lot"));
        return all.subList(0, Math.min(count, all.size()));
    }

    private void plan(int number, Person person, World.Scene scene, LocalDate day) {
        Random random = Visit.chances(number, "hour");
        int from = scene.open().get(0);
        int to = scene.open().get(1);
        // Two draws make the middle of the day busier than its ends.
        double hour = from + (to - from) * (random.nextDouble() + random.nextDouble()) / 2;
        Instant at = day.atStartOfDay(ZoneId.of(person.zone()))
                .plusSeconds((long) (hour * 3600))
                .toInstant();
        slots.at(at, now -> come(number, person, scene, now));
    }

    private void come(int number, Person person, World.Scene scene, Instant now) {
        List<World.Effect> effects = truth.holding(person.home(), scene, now);
        Mood mood = Mood.draw(scene, effects, Visit.chances(number, "mood"));
        var visit = new Visit(number, now, person, scene, person.home(), mood);
        tell(visit, false, world.answers());
        afterwards(visit);
    }

    /**
     * What the company's system tells, and what comes of it.
     *
     * @param share of people who answer
     */
    void tell(Visit visit, boolean employee, double share) {
        JsonNode decision = callers.partner()
                .post("/api/v1/interactions", visit.interaction("V-%07d".formatted(visit.number()), employee));
        String link = Answers.invited(decision);
        Random chances = visit.chances("answers");
        if (link != null && chances.nextDouble() < share) {
            Instant when = Answers.when(visit.at(), ZoneId.of(visit.person().zone()), chances);
            Supplier<String> found = link.isEmpty() ? mailed(visit.person(), decision) : () -> link;
            slots.at(when, now -> answer(visit, found.get(), now));
        }
    }

    /** Looks for the mail that is to come; finds null when it does not. */
    private Supplier<String> mailed(Person person, JsonNode decision) {
        String survey = company.survey(decision.at("/invitation/program").asText());
        String lastMail = callers.mails().latest(person);
        return () -> Callers.await(() -> callers.mails().link(person, survey, lastMail));
    }

    private void answer(Visit visit, String link, Instant now) {
        if (link == null) {
            return;
        }
        answers.give(visit, link);
        truth.answered(visit, now);
        boolean anonymous = visit.scene().question().equals("enps");
        if (visit.mood().isDissatisfied() && !anonymous) {
            String contact = callers.partner()
                    .get("/api/v1/contacts?externalId=" + visit.person().externalId())
                    .at("/items/0/id")
                    .asText();
            casework.take(visit, contact, now);
        }
    }

    private void afterwards(Visit visit) {
        Random chances = visit.chances("back");
        if (!visit.mood().isDissatisfied()) {
            if (chances.nextDouble() < world.returns().satisfied()) {
                comeBack(
                        visit,
                        visit.at().atZone(zone).toLocalDate().plusDays(3 + chances.nextInt(BACK_WITHIN_DAYS - 3)),
                        chances);
            }
            return;
        }
        // Whether they come back depends on what is done for them.
        slots.at(visit.at().plus(WORD_AFTER), now -> {
            double share = recovery.recovered(visit.person())
                    ? world.returns().recovered()
                    : world.returns().dissatisfied();
            if (chances.nextDouble() < share) {
                comeBack(
                        visit,
                        now.atZone(zone).toLocalDate().plusDays(1 + chances.nextInt(BACK_WITHIN_DAYS - 8)),
                        chances);
            }
        });
    }

    private void comeBack(Visit before, LocalDate day, Random chances) {
        returning.computeIfAbsent(day, key -> new AtomicInteger()).incrementAndGet();
        plan(before.number() + RETURN, before.person(), world.scene(day, chances), day);
    }
}
