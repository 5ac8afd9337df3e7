package io.ohlas.stack.demo.life;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * One visit or contact of a person.
 *
 * @param number of the visit, from which its chances are drawn: the same visit always goes the same way
 */
record Visit(int number, Instant at, Person person, World.Scene scene, String unit, Mood mood) {

    /** Chances of one kind, the same however the others fall out. */
    Random chances(String kind) {
        return chances(number, kind);
    }

    /** What the company's system tells of it. */
    Map<String, Object> interaction(String externalId, boolean employee) {
        Random random = chances("interaction");
        var interaction = new LinkedHashMap<String, Object>();
        interaction.put("externalId", externalId);
        interaction.put("occurredAt", at.truncatedTo(ChronoUnit.SECONDS).toString());
        interaction.put("touchpoint", scene.touchpoint());
        interaction.put("process", scene.process());
        interaction.put("orgUnit", unit);
        interaction.put("channel", Mood.one(scene.channels(), random));
        if (scene.staffed()) {
            interaction.put("employee", "e-" + unit.toLowerCase() + "-" + (1 + random.nextInt(5)));
        }
        interaction.put("contact", person.asContact(employee));
        return interaction;
    }

    static Random chances(int number, String kind) {
        // Scattered: neighbouring seeds begin with alike numbers.
        var random = new Random(31L * kind.hashCode() + number * 0x9E3779B97F4A7C15L);
        random.nextLong();
        return random;
    }
}
