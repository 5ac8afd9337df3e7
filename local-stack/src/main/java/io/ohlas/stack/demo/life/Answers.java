package io.ohlas.stack.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.words.Comments;
import io.ohlas.stack.demo.words.Tone;

/** Whether, when and how people answer the surveys that they are sent. */
final class Answers {

    private static final LocalTime AWAKE = LocalTime.of(7, 0);
    private static final LocalTime ASLEEP = LocalTime.of(22, 30);

    private final Callers callers;
    private final World.Comments share;
    private final Map<String, Comments> words;

    Answers(Callers callers, World.Comments share, Map<String, Comments> words) {
        this.callers = callers;
        this.share = share;
        this.words = words;
    }

    /** When somebody who will answer does so: mostly within the hour, seldom days later, and never in their sleep. */
    static Instant when(Instant asked, ZoneId zone, Random random) {
        double minutes = Math.min(3 * 24 * 60, Math.exp(3.4 + 1.4 * random.nextGaussian()));
        ZonedDateTime time =
                asked.plus(Duration.ofSeconds(60 + (long) (minutes * 60))).atZone(zone);
        if (time.toLocalTime().isBefore(AWAKE)) {
            time = time.with(AWAKE).plusMinutes(random.nextInt(90));
        } else if (time.toLocalTime().isAfter(ASLEEP)) {
            time = time.plusDays(1).with(AWAKE).plusMinutes(random.nextInt(90));
        }
        return time.toInstant();
    }

    /** @param link that the person was sent */
    void give(Visit visit, String link) {
        Random random = visit.chances("words");
        Mood mood = visit.mood();
        var answers = new ArrayList<Map<String, Object>>();
        answers.add(Map.of(
                "question",
                visit.scene().question(),
                "rating",
                mood.rating(visit.scene().question(), random)));
        if (random.nextDouble() < (mood.isDissatisfied() ? share.dissatisfied() : share.others())) {
            answers.add(Map.of("question", "why", "text", comment(visit.person(), mood, random)));
        }
        send(link, answers);
    }

    /** The answer to whether things were put right. */
    void giveAgain(Person person, Mood mood, String link, Random random) {
        var answers = new ArrayList<Map<String, Object>>();
        answers.add(Map.of("question", "csat", "rating", mood.rating("csat", random)));
        if (random.nextDouble() < share.others()) {
            answers.add(Map.of("question", "why", "text", comment(person, mood, random)));
        }
        send(link, answers);
    }

    private void send(String link, List<Map<String, Object>> answers) {
        callers.respond(link, Map.of("revision", 1, "finished", true, "answers", answers));
    }

    private String comment(Person person, Mood mood, Random random) {
        Tone tone =
                switch (mood.band()) {
                    case UNFAVOURABLE -> Tone.NEGATIVE;
                    case NEUTRAL -> Tone.MIXED;
                    case FAVOURABLE -> Tone.POSITIVE;
                };
        return words.get(person.language()).compose(mood.topic(), tone, person.gender(), random);
    }

    /** What was decided about an interaction: the link, when there is one at once; empty text when a mail will come. */
    static String invited(JsonNode decision) {
        JsonNode invitation = decision.get("invitation");
        if (invitation == null || invitation.isNull()) {
            return null;
        }
        return invitation.path("link").asText("");
    }
}
