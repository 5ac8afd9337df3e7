package io.ohlas.acceptance.chaos;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.OhlasApi;
import io.ohlas.stack.suite.Suite;

/**
 * Compares the ledger of the load with the final state of the suite. Shares no code with the services: it folds the
 * stored responses itself. The names of the invariants are those of the project's quality rules.
 */
final class Checker {

    private static final int DISSATISFIED_UP_TO = 6;

    private final OhlasApi reader;
    private final Suite suite;
    private final List<String> branches;
    private final Map<String, JsonNode> stored = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    Checker(OhlasApi reader, Suite suite, List<String> branches) {
        this.reader = reader;
        this.suite = suite;
        this.branches = branches;
    }

    /** Every violation found, in words; empty when all that is checked holds. */
    List<String> violations(Ledger ledger) throws SQLException {
        violations.clear();
        stored.clear();
        readResponses();
        everyAcknowledgedResponseIsStoredAsSentOnce(ledger);
        everyScoreIsTheFoldOfTheStoredResponses();
        everyDissatisfiedResponseHasOneCase();
        nothingIsLeftOnTheWay();
        return List.copyOf(violations);
    }

    private void readResponses() {
        for (String branch : branches) {
            for (JsonNode response : all("/api/v1/responses?orgUnit=" + branch)) {
                String comment = response.get("comment").asText();
                if (stored.put(comment, response) != null) {
                    violations.add("I1: stored twice: " + comment);
                }
            }
        }
    }

    private void everyAcknowledgedResponseIsStoredAsSentOnce(Ledger ledger) {
        ledger.all().forEach((comment, sent) -> {
            JsonNode response = stored.get(comment);
            if (response == null && sent.acknowledged()) {
                violations.add("I1: lost: " + sent);
            } else if (response != null && rating(response) != sent.rating()) {
                violations.add("I1: stored otherwise than sent: " + sent);
            }
        });
        stored.keySet().forEach(comment -> {
            if (!ledger.all().containsKey(comment)) {
                violations.add("I1: nobody sent: " + comment);
            }
        });
    }

    private void everyScoreIsTheFoldOfTheStoredResponses() {
        String today = LocalDate.now(ZoneId.of("Europe/Prague")).toString();
        for (String branch : branches) {
            var fold = new TreeMap<Integer, Integer>();
            stored.values().stream()
                    .filter(response -> response.get("orgUnit").asText().equals(branch))
                    .forEach(response -> fold.merge(rating(response), 1, Integer::sum));
            JsonNode total = reader.get("/api/v1/scores?metric=nps&orgUnit=%s&from=%s&to=%s"
                            .formatted(branch, LocalDate.parse(today).minusDays(1), today))
                    .get("total");
            for (int rating = 0; rating <= 10; rating++) {
                int shown = total.at("/histogram/" + rating).asInt();
                if (shown != fold.getOrDefault(rating, 0)) {
                    violations.add("I2: %s has %d ratings of %d, but %d are stored"
                            .formatted(branch, shown, rating, fold.getOrDefault(rating, 0)));
                }
            }
        }
    }

    private void everyDissatisfiedResponseHasOneCase() {
        var cases = new HashMap<String, Integer>();
        for (String branch : branches) {
            for (JsonNode each : all("/api/v1/cases?orgUnit=" + branch)) {
                cases.merge(each.get("responseId").asText(), 1, Integer::sum);
            }
        }
        stored.forEach((comment, response) -> {
            int expected = rating(response) <= DISSATISFIED_UP_TO ? 1 : 0;
            int found = cases.getOrDefault(response.get("id").asText(), 0);
            if (found != expected) {
                violations.add("I3: rating %d has %d cases: %s".formatted(rating(response), found, comment));
            }
        });
    }

    private void nothingIsLeftOnTheWay() throws SQLException {
        for (String name : List.of("survey", "scoring", "alert", "gateway")) {
            var database = suite.database(name);
            try (var connection = DriverManager.getConnection(
                            database.jdbcUrl(), database.appUser(), database.appPassword());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select (select count(*) from outbox), (select count(*) from dead_letter)")) {
                rows.next();
                if (rows.getInt(1) > 0) {
                    violations.add("I6: %d events wait in the outbox of %s".formatted(rows.getInt(1), name));
                }
                if (rows.getInt(2) > 0) {
                    violations.add("I6: %d dead letters in %s".formatted(rows.getInt(2), name));
                }
            }
        }
    }

    private List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        JsonNode page = reader.get(path + "&limit=500");
        page.get("items").forEach(items::add);
        while (page.path("next").isTextual()) {
            page = reader.get(path + "&limit=500&cursor=" + page.get("next").asText());
            page.get("items").forEach(items::add);
        }
        return items;
    }

    private static int rating(JsonNode response) {
        return response.get("rating").asInt();
    }
}
