package io.ohlas.stack.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.OhlasApi;

/**
 * The demo bank's customers from now on: they come, and most say at once how it went. Everything goes through the public
 * API and has its true time. The same seed gives the same customers in the same order; from a known moment on one branch
 * goes wrong.
 */
public final class Present {

    /** The branch that goes wrong. */
    public static final String TROUBLED = "PRG-04";

    private static final double ANSWERS = 0.7;
    private static final int CUSTOMERS = 8_000;
    private static final int MINUTES = 24 * 60;

    private final World world = World.of(DemoTenants.BANK);
    private final JsonNode names = DemoTenants.resource("life/names");
    private final Company company;
    private final World.Effect trouble;
    private final Callers callers;
    private final Answers answers;
    private final long seed;
    private final String run = Long.toString(Instant.now().toEpochMilli(), 36);
    private final Instant troubleFrom;
    private final Consumer<String> say;
    private int count;
    private boolean told;

    /** @param troubleAfter when the branch {@link #TROUBLED} goes wrong, counted from now */
    public Present(DemoAccess access, long seed, Duration troubleAfter, Consumer<String> say) {
        this.company = Company.of(DemoTenants.resource(DemoTenants.BANK), world);
        this.trouble = new World.Effect(
                World.Effect.Kind.PROBLEM,
                "The counter system fails",
                new World.Cell(TROUBLED, null, null),
                "nps",
                0,
                0.7,
                "branch-system",
                null);
        this.callers = Callers.withoutAgents(access.partner(), OhlasApi.anonymous(access.url()));
        this.answers = new Answers(callers, world.comments(), Past.words());
        this.seed = seed;
        this.troubleFrom = Instant.now().plus(troubleAfter).truncatedTo(ChronoUnit.SECONDS);
        this.say = say;
        say.accept("Seed %d. Branch %s goes wrong at %s.".formatted(seed, TROUBLED, troubleFrom));
    }

    /** How many customers come in a minute when so many times as many come as on such a day. */
    public static double perMinute(double speed) {
        return speed * World.of(DemoTenants.BANK).visits().on(LocalDate.now()) / MINUTES;
    }

    /** One customer: an interaction and, mostly, an answer. */
    public void next() {
        count++;
        Visit visit = visit(Visit.chances(count, "present " + seed));
        JsonNode decision = callers.partner()
                .post("/api/v1/interactions", visit.interaction("DEMO-%s-%d".formatted(run, count), false));
        String link = Answers.invited(decision);
        if (link != null && !link.isEmpty() && visit.chances("answers").nextDouble() < ANSWERS) {
            answers.give(visit, link);
        }
        if (count % 100 == 0) {
            say.accept("%d customers so far".formatted(count));
        }
    }

    private Visit visit(Random random) {
        Instant now = Instant.now();
        // Every tenth customer comes to the branch that matters, so that the trouble shows within minutes.
        Place place = random.nextInt(10) == 0 ? company.place(TROUBLED) : company.any(random);
        Person person = Person.make("C-" + (20_000 + random.nextInt(CUSTOMERS)), place, names, random);
        boolean wrong = place.unit().equals(TROUBLED) && now.isAfter(troubleFrom);
        if (wrong && !told) {
            told = true;
            say.accept("Branch %s has gone wrong now.".formatted(TROUBLED));
        }
        LocalDate day = now.atZone(ZoneId.of(place.zone())).toLocalDate();
        World.Scene scene = wrong ? world.scenes().getFirst() : world.scene(day, random);
        Mood mood = Mood.draw(scene, wrong ? List.of(trouble) : List.of(), random);
        return new Visit(random.nextInt(Integer.MAX_VALUE), now, person, scene, place.unit(), mood);
    }
}
