package io.ohlas.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.OhlasApi;

/** Open invitations of the demo bank, made through the API in batches, each good for one answer. */
final class Invitations {

    private static final int BATCH = 1_000;

    private final OhlasApi partner;

    Invitations(OhlasApi partner) {
        this.partner = partner;
    }

    /** Answers to so many invitations, every fourth of them dissatisfied. */
    Queue<ClosedLoop.Shot> answers(int count) {
        return answersOf("PRG-01", count);
    }

    /** The same for one branch. */
    Queue<ClosedLoop.Shot> answersOf(String branch, int count) {
        var shots = new ConcurrentLinkedQueue<ClosedLoop.Shot>();
        while (shots.size() < count) {
            JsonNode result = partner.send(
                    "POST",
                    "/api/v1/interactions",
                    Map.of("items", batch(branch, Math.min(BATCH, count - shots.size()))),
                    Map.of("Idempotency-Key", UUID.randomUUID().toString()));
            for (JsonNode item : result.get("items")) {
                String link = item.at("/invitation/link").asText();
                shots.add(new ClosedLoop.Shot(
                        "/api/public/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/response",
                        body(shots.size() % 4 == 0 ? 3 : 9)));
            }
        }
        return shots;
    }

    private static String body(int rating) {
        return """
                {"revision":1,"answers":[{"question":"nps","rating":%d},{"question":"why","text":"late again"}],\
                "finished":true}"""
                .formatted(rating);
    }

    private static List<Map<String, Object>> batch(String branch, int size) {
        var items = new ArrayList<Map<String, Object>>();
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        for (int i = 0; i < size; i++) {
            String id = UUID.randomUUID().toString();
            items.add(Map.of(
                    "externalId",
                    id,
                    "occurredAt",
                    now,
                    "touchpoint",
                    "branch-visit",
                    "orgUnit",
                    branch,
                    "channel",
                    "in_person",
                    "contact",
                    Map.of("externalId", id, "language", "en")));
        }
        return items;
    }
}
