package io.ohlas.stack.demo.life;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.ohlas.stack.demo.words.Gender;

/**
 * How one agent works.
 *
 * @param units at whose cases they work, with all that begins with the same letters; none for all
 * @param pace how long they take, beside the others: 1 is usual, 2 twice as long
 * @param reaches share of calls in which they reach the customer
 * @param prefers how often they choose an action
 */
record Agent(
        String email,
        String language,
        Gender gender,
        List<String> units,
        double pace,
        double reaches,
        Map<String, Double> prefers) {

    static Agent of(World.Staff staff, String email) {
        return new Agent(
                email, staff.language(), staff.gender(), staff.units(), staff.pace(), staff.reaches(), staff.prefers());
    }

    /** Whoever works at a unit's cases; the same chances give the same agent. */
    static Agent of(List<Agent> agents, String unit, Random chances) {
        List<Agent> near = agents.stream()
                .filter(agent ->
                        agent.units().isEmpty() || agent.units().stream().anyMatch(unit::startsWith))
                .toList();
        return Mood.one(near, chances);
    }

    /** Working time before the next step. */
    Duration pause(Random chances, int usualMinutes) {
        double minutes = usualMinutes * pace * Math.exp(0.8 * chances.nextGaussian());
        return Duration.ofSeconds(420 + (long) (60 * Math.min(minutes, 2_000)));
    }

    /** What they do for the customer; the second time, somebody above them takes care. */
    String action(Random chances, int round) {
        if (round > 1) {
            return "escalation";
        }
        double point = chances.nextDouble()
                * prefers.values().stream().mapToDouble(Double::doubleValue).sum();
        for (Map.Entry<String, Double> action : prefers.entrySet()) {
            point -= action.getValue();
            if (point < 0) {
                return action.getKey();
            }
        }
        return prefers.keySet().iterator().next();
    }
}
