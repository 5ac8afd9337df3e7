package io.ohlas.stack.demo.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.OhlasApi;
import io.ohlas.stack.demo.words.Comments;
import io.ohlas.stack.demo.words.Notes;

/** The past of one demo tenant: who comes, what they say and what is done about it. */
final class Past {

    private static final LocalTime WAVE = LocalTime.of(10, 0);
    private static final int WAVE_NUMBERS = 500_000;
    private static final List<String> LANGUAGES = List.of("cs", "pl", "en");

    private final World world;
    private final ZoneId zone;
    private final LocalDate today;
    private final Slots slots;
    private final Truth truth;
    private final Company company;
    private final Visits visits;
    private final JsonNode names = DemoTenants.resource("life/names");

    /** @param description of the tenant, as the API takes it */
    Past(
            String tenant,
            JsonNode description,
            World world,
            DemoAccess access,
            OhlasApi partner,
            Slots slots,
            Instant present) {
        this.world = world;
        this.zone = ZoneId.of(description.at("/tenant/timeZone").asText());
        this.today = present.atZone(zone).toLocalDate();
        this.slots = slots;
        this.truth = new Truth(world, zone, today);
        this.company = Company.of(description, world);
        List<Agent> agents = world.agents().stream()
                .map(staff -> Agent.of(staff, DemoTenants.email(staff.user(), tenant)))
                .toList();
        OhlasApi respondent = OhlasApi.anonymous(access.url());
        var callers = new Callers(
                partner,
                respondent,
                agents.stream().collect(Collectors.toMap(Agent::email, agent -> access.person(agent.email()))),
                new Mails(OhlasApi.anonymous(access.mailUrl()), respondent));
        var answers = new Answers(callers, world.comments(), words());
        var recovery = new Recovery(slots, callers, world, answers, truth);
        var hours = new WorkingHours(
                zone,
                LocalTime.parse(world.hours().from()),
                LocalTime.parse(world.hours().to()));
        var casework = new Casework(
                slots, callers, world, agents, hours, recovery, new CaseSteps(callers, byLanguage(Notes::of)));
        this.visits =
                new Visits(slots, callers, world, company, zone, names, truth, answers, recovery, casework, tenant);
    }

    /** What people say, by their language. */
    static Map<String, Comments> words() {
        return byLanguage(Comments::of);
    }

    private static <T> Map<String, T> byLanguage(Function<String, T> words) {
        return LANGUAGES.stream().collect(Collectors.toMap(language -> language, words));
    }

    /** Puts all days from the first one to today in their places. */
    void plan(LocalDate first) {
        first.datesUntil(today.plusDays(1))
                .forEach(day -> slots.at(day.atTime(0, 5).atZone(zone).toInstant(), now -> visits.plan(day)));
        for (World.Wave wave : world.waves()) {
            LocalDate day = today.minusDays(wave.daysAgo());
            slots.at(day.atTime(WAVE).atZone(zone).toInstant(), now -> ask(wave, now));
        }
    }

    private void ask(World.Wave wave, Instant now) {
        int number = WAVE_NUMBERS + wave.daysAgo() * 1_000;
        World.Scene scene = wave.scene();
        for (Person person : people(wave)) {
            number++;
            List<World.Effect> effects = truth.holding(person.home(), scene, now);
            var mood = Mood.draw(scene, effects, Visit.chances(number, "mood"));
            visits.tell(new Visit(number, now, person, scene, person.home(), mood), wave.employees(), wave.answers());
        }
    }

    private List<Person> people(World.Wave wave) {
        return wave.employees()
                ? company.places().stream()
                        .flatMap(place -> staff(place, wave.people()))
                        .toList()
                : visits.some(wave.people());
    }

    private Stream<Person> staff(Place place, int count) {
        return Stream.iterate(1, number -> number + 1).limit(count).map(number -> {
            String externalId = "e-" + place.unit().toLowerCase() + "-" + number;
            return Person.make(externalId, place, names, Visit.chances(number, externalId));
        });
    }

    Truth truth() {
        return truth;
    }
}
