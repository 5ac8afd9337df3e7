package io.ohlas.stack.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.ApiRefused;
import io.ohlas.stack.demo.OhlasApi;
import io.ohlas.stack.demo.words.Notes;

/**
 * How agents work on the cases of dissatisfied customers. Each takes their time; most reach the customer, find the cause
 * and act, and some cases are left lying.
 */
final class Casework {

    private static final int MOST_ATTEMPTS = 3;

    /** A dissatisfied customer's case. */
    private record Open(String id, Visit visit, Agent agent, Random chances, int round) {

        Open again() {
            return new Open(id, visit, agent, chances, round + 1);
        }
    }

    private final Slots slots;
    private final Callers callers;
    private final World world;
    private final List<Agent> agents;
    private final WorkingHours hours;
    private final Recovery recovery;
    private final Map<String, Notes> notes;
    private final Map<String, String> worked = new ConcurrentHashMap<>();

    Casework(
            Slots slots,
            Callers callers,
            World world,
            List<Agent> agents,
            WorkingHours hours,
            Recovery recovery,
            Map<String, Notes> notes) {
        this.slots = slots;
        this.callers = callers;
        this.world = world;
        this.agents = agents;
        this.hours = hours;
        this.recovery = recovery;
        this.notes = notes;
    }

    /** After a dissatisfied answer: waits for its case, and has it worked on unless it is already. */
    void take(Visit visit, String contactId, Instant now) {
        Random chances = visit.chances("case");
        Agent agent = Agent.of(agents, visit.unit(), chances);
        OhlasApi api = callers.agents().get(agent.email());
        String id = Callers.await(() -> caseOf(api, contactId));
        if (id == null) {
            throw new IllegalStateException("No case was opened for contact " + contactId);
        }
        if (worked.putIfAbsent(id, visit.person().externalId()) == null) {
            begin(new Open(id, visit, agent, chances, 1), now);
        }
    }

    private static String caseOf(OhlasApi api, String contactId) {
        JsonNode items = api.get("/api/v1/cases?status=open&limit=1&contact=" + contactId)
                .get("items");
        return items.isEmpty() ? null : items.get(0).get("id").asText();
    }

    private void begin(Open open, Instant from) {
        // A few are overlooked.
        if (open.chances().nextDouble() >= 0.03) {
            slots.at(hours.after(from, open.agent().pause(open.chances(), 35)), at -> claim(open, at));
        }
    }

    private void claim(Open open, Instant now) {
        if (step(open, "claim", null)) {
            slots.at(hours.after(now, open.agent().pause(open.chances(), 12)), at -> attempt(open, 1, at));
        }
    }

    private void attempt(Open open, int number, Instant now) {
        boolean reached = open.chances().nextDouble() < open.agent().reaches();
        String channel = number == 2 ? "email" : "phone";
        String outcome = reached
                ? "reached"
                : channel.equals("email") ? "left_message" : pick(open, "no_answer", "left_message");
        var body = new LinkedHashMap<String, Object>();
        body.put("channel", channel);
        body.put("outcome", outcome);
        body.put("note", notes(open).attempt(channel, outcome, open.agent().gender(), words(open)));
        call(open, "contact-attempts", body);
        if (reached) {
            afterContact(open, now);
        } else if (number < MOST_ATTEMPTS) {
            // The next day, or the one after.
            Duration pause = Duration.ofMinutes(400 + open.chances().nextInt(500));
            slots.at(hours.after(now, pause), at -> attempt(open, number + 1, at));
        } else if (open.chances().nextDouble() < 0.8) {
            slots.at(hours.after(now, Duration.ofMinutes(5)), at -> unreached(open, at));
        }
    }

    private void unreached(Open open, Instant now) {
        if (step(open, "close-unreached", note(open, "close-unreached"))) {
            recovery.ask(open.visit(), null, now, at -> {}, at -> {});
        }
    }

    private void afterContact(Open open, Instant now) {
        boolean waits = open.chances().nextDouble() < 0.2;
        if (waits) {
            slots.at(hours.after(now, Duration.ofMinutes(6)), at -> step(open, "wait", note(open, "wait")));
            Instant back =
                    hours.after(now, Duration.ofMinutes(500 + open.chances().nextInt(900)));
            slots.at(back, at -> step(open, "resume", null));
            slots.at(back.plusSeconds(600), at -> resolve(open, at));
        } else {
            slots.at(hours.after(now, open.agent().pause(open.chances(), 90)), at -> resolve(open, at));
        }
    }

    private void resolve(Open open, Instant now) {
        String topic = open.visit().mood().topic();
        boolean found = open.chances().nextDouble() < 0.9;
        String cause = found ? world.causes().getOrDefault(topic, "other") : "other";
        String action = open.agent().action(open.chances(), open.round());
        var body = new LinkedHashMap<String, Object>();
        body.put("rootCause", cause);
        body.put("action", action);
        body.put("note", notes(open).resolution(cause, action, open.agent().gender(), words(open)));
        if (step(open, "resolve", body)) {
            recovery.ask(open.visit(), action, now, at -> closeLater(open, at), at -> workAgain(open.again(), at));
        }
    }

    private void closeLater(Open open, Instant now) {
        if (open.chances().nextDouble() < 0.7) {
            slots.at(hours.after(now, Duration.ofMinutes(200)), at -> step(open, "close", note(open, "close")));
        }
    }

    // It is the same agent's still, and they know it already.
    private void workAgain(Open open, Instant now) {
        if (open.round() <= 2) {
            slots.at(hours.after(now, open.agent().pause(open.chances(), 30)), at -> attempt(open, 1, at));
        }
    }

    private boolean step(Open open, String step, Object body) {
        return call(open, step, body);
    }

    /** @return whether the case took the step: the customer may have had another word meanwhile */
    private boolean call(Open open, String step, Object body) {
        try {
            callers.agents()
                    .get(open.agent().email())
                    .send("POST", "/api/v1/cases/" + open.id() + "/" + step, body, Map.of("If-Match", "*"));
            return true;
        } catch (ApiRefused e) {
            if (e.status() == 409) {
                return false;
            }
            throw e;
        }
    }

    private Map<String, String> note(Open open, String step) {
        return Map.of("note", notes(open).step(step, open.agent().gender(), words(open)));
    }

    private Notes notes(Open open) {
        return notes.get(open.agent().language());
    }

    // Chances of their own: what happens to a case must not change with the number of notes to choose from.
    private static Random words(Open open) {
        return new Random(open.chances().nextInt());
    }

    private static String pick(Open open, String... values) {
        return values[open.chances().nextInt(values.length)];
    }
}
