package io.ohlas.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Customers of the demo bank: they come to branches, use the app, and most say how it went. Everything goes through the
 * public API, as partner systems and respondents do it. The same seed gives the same customers in the same order; from
 * a known moment on one branch goes wrong.
 */
public final class Simulator {

    /** The branch that goes wrong. */
    public static final String TROUBLED = "JMO-02";

    private static final int CUSTOMERS = 20_000;
    private static final double ANSWER_RATE = 0.7;

    private final OhlasApi partner;
    private final OhlasApi respondent;
    private final JsonNode texts = DemoTenants.resource("simulation");
    private final List<String> branches = new ArrayList<>();
    private final Random random;
    private final String run;
    private final Instant troubleFrom;
    private final Consumer<String> say;
    private int count;
    private boolean told;

    /** @param troubleAfter when the branch {@link #TROUBLED} goes wrong, counted from now */
    public Simulator(DemoAccess access, long seed, Duration troubleAfter, Consumer<String> say) {
        this.partner = access.partner();
        this.respondent = OhlasApi.anonymous(access.url());
        this.random = new Random(seed);
        this.run = Long.toString(Instant.now().toEpochMilli(), 36);
        this.troubleFrom = Instant.now().plus(troubleAfter).truncatedTo(ChronoUnit.SECONDS);
        this.say = say;
        for (JsonNode unit : DemoTenants.resource(DemoTenants.BANK).get("orgUnits")) {
            if (unit.get("kind").asText().equals("branch")) {
                branches.add(unit.get("key").asText());
            }
        }
        say.accept("Seed %d. Branch %s goes wrong at %s.".formatted(seed, TROUBLED, troubleFrom));
    }

    /** One customer: an interaction and, mostly, an answer. */
    public void next() {
        // Every tenth customer comes to the branch that matters, so that the trouble shows within minutes.
        String branch = random.nextInt(10) == 0 ? TROUBLED : branches.get(random.nextInt(branches.size()));
        var customer = Customer.number(random.nextInt(CUSTOMERS), texts.get("names"));
        boolean trouble = branch.equals(TROUBLED) && Instant.now().isAfter(troubleFrom);
        if (trouble && !told) {
            told = true;
            say.accept("Branch %s has gone wrong now.".formatted(TROUBLED));
        }
        JsonNode answer = partner.post("/api/v1/interactions", interaction(branch, customer));
        JsonNode link = answer.at("/invitation/link");
        if (link.isTextual() && random.nextDouble() < ANSWER_RATE) {
            respond(link.asText(), customer, trouble);
        }
        count++;
        if (count % 100 == 0) {
            say.accept("%d customers so far".formatted(count));
        }
    }

    private Map<String, Object> interaction(String branch, Customer customer) {
        boolean claim = random.nextInt(8) == 0;
        var interaction = new LinkedHashMap<String, Object>();
        interaction.put("externalId", "DEMO-%s-%d".formatted(run, count));
        interaction.put(
                "occurredAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        interaction.put(
                "touchpoint", claim ? "claim" : pick("branch-visit", "branch-visit", "mobile-app", "call-centre"));
        interaction.put("process", claim ? "claims" : null);
        interaction.put("orgUnit", branch);
        interaction.put("channel", claim ? "phone" : pick("in_person", "in_person", "web", "phone"));
        interaction.put("employee", "e-" + branch.toLowerCase() + "-" + random.nextInt(5));
        interaction.put("contact", customer.asContact());
        return interaction;
    }

    private void respond(String link, Customer customer, boolean trouble) {
        String path = "/api/public/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1);
        int rating = trouble ? pick(0, 1, 2, 2, 3, 4, 6, 8) : pick(2, 5, 6, 7, 8, 8, 9, 9, 9, 10, 10, 10);
        String band = rating <= 6 ? "unfavourable" : rating <= 8 ? "neutral" : "favourable";
        JsonNode comments = trouble && rating <= 6
                ? texts.at("/trouble/" + customer.language())
                : texts.at("/byBand/%s/%s".formatted(customer.language(), band));
        var answers = new ArrayList<Map<String, Object>>();
        answers.add(Map.of("question", "nps", "rating", rating));
        if (random.nextInt(3) > 0) {
            String comment = comments.get(random.nextInt(comments.size())).asText();
            answers.add(Map.of("question", "why", "text", comment));
        }
        respondent.put(path + "/response", Map.of("revision", 1, "answers", answers, "finished", true));
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
