package io.ohlas.stack.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.OhlasApi;

/**
 * How agents work on the cases of dissatisfied customers. Each takes their time; most reach the customer, find the cause
 * and act, and a few cases lie for days.
 */
final class Casework {

    private static final int MOST_ATTEMPTS = 3;
    // After it, a case that was resolved may be closed without their word.
    private static final Duration CUSTOMERS_TIME = Duration.ofDays(14);

    private final Slots slots;
    private final Callers callers;
    private final World world;
    private final List<Agent> agents;
    private final WorkingHours hours;
    private final Recovery recovery;
    private final CaseSteps steps;
    private final Map<String, WorkedCase> latest = new ConcurrentHashMap<>();
    private final Set<String> inWork = ConcurrentHashMap.newKeySet();
    private final Set<String> unconfirmed = ConcurrentHashMap.newKeySet();

    Casework(
            Slots slots,
            Callers callers,
            World world,
            List<Agent> agents,
            WorkingHours hours,
            Recovery recovery,
            CaseSteps steps) {
        this.slots = slots;
        this.callers = callers;
        this.world = world;
        this.agents = agents;
        this.hours = hours;
        this.recovery = recovery;
        this.steps = steps;
    }

    /** After a dissatisfied answer: waits for its case, and has it worked on, again where it had come to an end. */
    void take(Visit visit, String contactId, Instant now) {
        Random chances = visit.chances("case");
        Agent agent = Agent.of(agents, visit.unit(), chances);
        OhlasApi api = callers.agents().get(agent.email());
        String id = Callers.await(() -> caseOf(api, contactId));
        if (id == null) {
            throw new IllegalStateException("No case was opened for contact " + contactId);
        }
        if (!inWork.add(id)) {
            return;
        }
        WorkedCase before = latest.get(id);
        if (before == null) {
            begin(known(new WorkedCase(id, visit, agent, chances, 1)), now);
        } else {
            workAgain(known(new WorkedCase(id, visit, before.agent(), chances, before.round() + 1)), now);
        }
    }

    private WorkedCase known(WorkedCase open) {
        latest.put(open.id(), open);
        return open;
    }

    private static String caseOf(OhlasApi api, String contactId) {
        JsonNode items = api.get("/api/v1/cases?status=open&limit=1&contact=" + contactId)
                .get("items");
        return items.isEmpty() ? null : items.get(0).get("id").asText();
    }

    private void begin(WorkedCase open, Instant from) {
        // A few are overlooked for some days.
        Duration pause = open.chances().nextDouble() < 0.03
                ? Duration.ofMinutes(600 + open.chances().nextInt(1_800))
                : open.agent().pause(open.chances(), 10);
        slots.at(hours.after(from, pause), at -> claim(open, at));
    }

    private void claim(WorkedCase open, Instant now) {
        if (steps.take(open, "claim", null)) {
            slots.at(hours.after(now, open.agent().pause(open.chances(), 5)), at -> attempt(open, 1, at));
        } else {
            inWork.remove(open.id());
        }
    }

    private void attempt(WorkedCase open, int number, Instant now) {
        boolean reached = open.chances().nextDouble() < open.agent().reaches();
        String channel = number == 2 ? "email" : "phone";
        String outcome = reached
                ? "reached"
                : channel.equals("email") ? "left_message" : pick(open, "no_answer", "left_message");
        var body = new LinkedHashMap<String, Object>();
        body.put("channel", channel);
        body.put("outcome", outcome);
        body.put(
                "note", steps.notes(open).attempt(channel, outcome, open.agent().gender(), CaseSteps.words(open)));
        steps.take(open, "contact-attempts", body);
        if (reached) {
            afterContact(open, now);
        } else if (number < MOST_ATTEMPTS) {
            // Some hours later, and then at the same time of the next working day.
            Duration pause =
                    number == 1 ? Duration.ofMinutes(120 + open.chances().nextInt(180)) : hours.day();
            slots.at(hours.after(now, pause), at -> attempt(open, number + 1, at));
        } else {
            slots.at(hours.after(now, Duration.ofMinutes(5)), at -> unreached(open, at));
        }
    }

    private void unreached(WorkedCase open, Instant now) {
        if (steps.take(open, "close-unreached", steps.note(open, "close-unreached"))) {
            inWork.remove(open.id());
            recovery.ask(open.visit(), null, now, at -> {}, at -> goOn(open, at));
        } else {
            // Not tried on as many days or ways as the tenant asks for.
            slots.at(hours.after(now, hours.day()), at -> attempt(open, MOST_ATTEMPTS, at));
        }
    }

    private void afterContact(WorkedCase open, Instant now) {
        boolean waits = open.chances().nextDouble() < 0.2;
        if (waits) {
            slots.at(hours.after(now, Duration.ofMinutes(6)), at -> steps.take(open, "wait", steps.note(open, "wait")));
            Instant back =
                    hours.after(now, Duration.ofMinutes(500 + open.chances().nextInt(900)));
            slots.at(back, at -> steps.take(open, "resume", null));
            slots.at(back.plusSeconds(600), at -> resolve(open, at));
        } else {
            slots.at(hours.after(now, open.agent().pause(open.chances(), 90)), at -> resolve(open, at));
        }
    }

    private void resolve(WorkedCase open, Instant now) {
        String topic = open.visit().mood().topic();
        boolean found = open.chances().nextDouble() < 0.9;
        String cause = found ? world.causes().getOrDefault(topic, "other") : "other";
        String action = open.agent().action(open.chances(), open.round());
        var body = new LinkedHashMap<String, Object>();
        body.put("rootCause", cause);
        body.put("action", action);
        body.put(
                "note", steps.notes(open).resolution(cause, action, open.agent().gender(), CaseSteps.words(open)));
        boolean resolved = steps.take(open, "resolve", body);
        inWork.remove(open.id());
        if (resolved) {
            unconfirmed.add(open.id());
            recovery.ask(open.visit(), action, now, at -> closeLater(open, at), at -> goOn(open, at));
            slots.at(hours.after(now.plus(CUSTOMERS_TIME), Duration.ofMinutes(30)), at -> closeUnconfirmed(open));
        }
    }

    private void closeLater(WorkedCase open, Instant now) {
        unconfirmed.remove(open.id());
        if (open.chances().nextDouble() < 0.7) {
            slots.at(
                    hours.after(now, Duration.ofMinutes(200)),
                    at -> steps.take(open, "close", steps.note(open, "close")));
        }
    }

    private void closeUnconfirmed(WorkedCase open) {
        if (unconfirmed.contains(open.id()) && !inWork.contains(open.id())) {
            steps.take(open, "close", steps.note(open, "close-unconfirmed"));
        }
    }

    private void goOn(WorkedCase open, Instant now) {
        unconfirmed.remove(open.id());
        if (inWork.add(open.id())) {
            workAgain(known(open.again()), now);
        }
    }

    // It is the same agent's still, and they know it already.
    private void workAgain(WorkedCase open, Instant now) {
        slots.at(hours.after(now, open.agent().pause(open.chances(), 10)), at -> attempt(open, 1, at));
    }

    private static String pick(WorkedCase open, String... values) {
        return values[open.chances().nextInt(values.length)];
    }
}
