package io.ohlas.acceptance.chaos;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.ApiRefused;
import io.ohlas.stack.demo.OhlasApi;

/** Customers who keep coming while parts of the suite die, each asking again until they are answered. */
final class Load implements AutoCloseable {

    private static final int CUSTOMERS_AT_ONCE = 4;
    private static final long PAUSE_MILLIS = 20;

    private final OhlasApi partner;
    private final OhlasApi respondent;
    private final Map<String, Object> template;
    private final List<String> branches;
    private final Ledger ledger;
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final List<Thread> customers = new ArrayList<>();

    /** @param template an interaction; each customer gets ids of their own */
    Load(OhlasApi partner, OhlasApi respondent, Map<String, Object> template, List<String> branches, Ledger ledger) {
        this.partner = partner;
        this.respondent = respondent;
        this.template = template;
        this.branches = branches;
        this.ledger = ledger;
    }

    void start(long seed) {
        for (int i = 0; i < CUSTOMERS_AT_ONCE; i++) {
            var random = new Random(seed + i);
            customers.add(Thread.ofVirtual().start(() -> {
                while (running.get()) {
                    customer(random);
                    pause(PAUSE_MILLIS);
                }
            }));
        }
    }

    /** Lets the customers of the moment finish what they began. */
    @Override
    public void close() throws InterruptedException {
        running.set(false);
        for (Thread customer : customers) {
            customer.join();
        }
    }

    private void customer(Random random) {
        String branch = branches.get(random.nextInt(branches.size()));
        int rating = random.nextInt(11);
        String comment = "chaos " + UUID.randomUUID();
        JsonNode interaction = untilAnswered(() -> partner.post("/api/v1/interactions", interaction(branch, comment)));
        String link = interaction.at("/invitation/link").asText();
        ledger.sending(branch, rating, comment);
        String path = "/api/public/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/response";
        var body = Map.of(
                "revision",
                1,
                "answers",
                List.of(Map.of("question", "nps", "rating", rating), Map.of("question", "why", "text", comment)),
                "finished",
                true);
        untilAnswered(() -> {
            try {
                return respondent.put(path, body);
            } catch (ApiRefused e) {
                // An earlier try was stored although its answer got lost: the response is final now.
                if (e.status() == 409) {
                    return null;
                }
                throw e;
            }
        });
        ledger.acknowledged(comment);
    }

    private Map<String, Object> interaction(String branch, String id) {
        var interaction = new LinkedHashMap<>(template);
        interaction.put("externalId", id);
        interaction.put("orgUnit", branch);
        interaction.put("contact", Map.of("externalId", id, "name", "Chaos", "language", "en"));
        return interaction;
    }

    private static <T> T untilAnswered(Supplier<T> request) {
        while (true) {
            try {
                return request.get();
            } catch (ApiRefused e) {
                if (e.status() < 500 && e.status() != 401 && e.status() != 429) {
                    throw e;
                }
            } catch (UncheckedIOException e) {
                // No answer at all: whether it was stored is unknown, so the same is sent again.
            }
            pause(200);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
