package io.ohlas.stack.demo.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.words.Gender;

/**
 * How a demo company and its customers behave, as {@code resources/demo/life/<tenant>.json} tells it. Shares are between
 * 0 and 1; days count back from the present.
 *
 * @param visits customers on a weekday, a Saturday and a Sunday
 * @param answers share of invitations that are answered
 * @param comments share of dissatisfied customers who say why, and of the others
 * @param scenes what customers come for
 * @param effects what goes better or worse than usual, where and when
 * @param actions what agents do for a customer, with the share of customers whom it wins back
 * @param causes root cause by the topic of what went wrong
 * @param returns share of customers who come back within thirty days, by how they left
 * @param sizes of places that are not as large as others, beside an average of 1
 * @param regions by the key of the branches' parent, the empty key for all others
 */
record World(
        Visits visits,
        double answers,
        Comments comments,
        List<Scene> scenes,
        List<Effect> effects,
        Map<String, Double> actions,
        Map<String, String> causes,
        Returns returns,
        List<Wave> waves,
        Map<String, Double> sizes,
        Map<String, Region> regions,
        Hours hours,
        List<Staff> agents) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param tenant whose past it is */
    static World of(String tenant) {
        try {
            return JSON.treeToValue(DemoTenants.resource("life/" + tenant), World.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The past of " + tenant + " cannot be read", e);
        }
    }

    /**
     * The same in fewer days and with fewer people, for a test that cannot wait for all of them.
     *
     * @param days in place of ninety: what happened so many days ago moves with them
     * @param share of the customers who come
     */
    World within(int days, double share) {
        return new World(
                new Visits(visits.weekday * share, visits.saturday * share, visits.sunday * share),
                answers,
                comments,
                scenes,
                effects.stream().map(effect -> effect.within(days)).toList(),
                actions,
                causes,
                returns,
                waves.stream().map(wave -> wave.within(days)).toList(),
                sizes,
                regions,
                hours,
                agents);
    }

    /** What a customer comes for on a day. */
    Scene scene(LocalDate day, Random random) {
        boolean weekend = day.getDayOfWeek().getValue() > 5;
        List<Scene> open =
                scenes.stream().filter(scene -> !weekend || scene.weekend()).toList();
        double point =
                random.nextDouble() * open.stream().mapToDouble(Scene::weight).sum();
        for (Scene scene : open) {
            point -= scene.weight();
            if (point < 0) {
                return scene;
            }
        }
        return open.getLast();
    }

    private static int scaled(int daysAgo, int days) {
        return Math.max(1, daysAgo * days / DemoPast.DAYS);
    }

    record Visits(double weekday, double saturday, double sunday) {

        double on(LocalDate day) {
            DayOfWeek weekday = day.getDayOfWeek();
            return weekday == DayOfWeek.SUNDAY ? sunday : weekday == DayOfWeek.SATURDAY ? saturday : this.weekday;
        }
    }

    /** @see Place */
    record Region(String language, String timeZone, String phonePrefix, String currency, int valueStep) {}

    /** When agents work, such as from 08:00 to 17:30. */
    record Hours(String from, String to) {}

    /** @see Agent */
    record Staff(
            String user,
            String language,
            Gender gender,
            List<String> units,
            double pace,
            double reaches,
            Map<String, Double> prefers) {}

    record Comments(double dissatisfied, double others) {}

    record Returns(double satisfied, double dissatisfied, double recovered) {}

    /**
     * One kind of visit or contact.
     *
     * @param weight how often it happens, beside the others
     * @param weekend whether it happens on Saturdays and Sundays
     * @param open first and last hour of the day
     * @param staffed whether an employee is named
     * @param question metric and question of the survey that asks about it: nps, ces or csat
     * @param dissatisfied share of dissatisfied customers while nothing is out of the ordinary
     * @param favourable share of favourable ratings among all others
     * @param bad topics of what goes wrong, from the demo's words
     * @param good topics of what goes well
     */
    record Scene(
            String touchpoint,
            String process,
            List<String> channels,
            double weight,
            boolean weekend,
            List<Integer> open,
            boolean staffed,
            String question,
            double dissatisfied,
            double favourable,
            List<String> bad,
            List<String> good) {}

    /** A part of the company: no field for the whole of it. */
    record Cell(String orgUnit, String process, String touchpoint) {

        boolean has(String unit, Scene scene) {
            return (orgUnit == null || orgUnit.equals(unit))
                    && (process == null || process.equals(scene.process()))
                    && (touchpoint == null || touchpoint.equals(scene.touchpoint()));
        }
    }

    /**
     * @param kind a problem lasts from its day on, a fix ends what went wrong before its day
     * @param extra share of customers who are dissatisfied because of it, beside all others
     * @param topic what they complain of
     * @param touchpoints at which it shows; null for all of the cell
     */
    record Effect(
            Kind kind,
            String name,
            Cell cell,
            String metric,
            int daysAgo,
            double extra,
            String topic,
            List<String> touchpoints) {

        enum Kind {
            @JsonProperty("problem")
            PROBLEM,
            @JsonProperty("fix")
            FIX
        }

        Effect within(int days) {
            return new Effect(kind, name, cell, metric, scaled(daysAgo, days), extra, topic, touchpoints);
        }

        boolean touches(Scene scene) {
            return touchpoints == null || touchpoints.contains(scene.touchpoint());
        }
    }

    /**
     * All at once are asked: employees how they are, or customers how they see the company.
     *
     * @param people how many are asked
     * @param employees whether they are employees of the branches, and not customers
     */
    record Wave(
            String touchpoint,
            int daysAgo,
            int people,
            boolean employees,
            double answers,
            String question,
            double dissatisfied,
            double favourable,
            List<String> bad,
            List<String> good) {

        Wave within(int days) {
            return new Wave(
                    touchpoint,
                    scaled(daysAgo, days),
                    people,
                    employees,
                    answers,
                    question,
                    dissatisfied,
                    favourable,
                    bad,
                    good);
        }

        Scene scene() {
            return new Scene(
                    touchpoint,
                    null,
                    List.of("web"),
                    0,
                    false,
                    List.of(9, 17),
                    false,
                    question,
                    dissatisfied,
                    favourable,
                    bad,
                    good);
        }
    }
}
