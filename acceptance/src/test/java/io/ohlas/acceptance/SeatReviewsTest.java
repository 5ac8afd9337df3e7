package io.ohlas.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.ohlas.stack.Home;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/**
 * Reviews of airline seats, as dirty as life, rated from 1 to 10: the scores of each airline and year equal those that
 * are computed here, by another CSV reader and another hand. Reviews that real people wrote may not lie in the
 * repository; where they lie beside the checkout they are read too.
 */
@Order(7)
class SeatReviewsTest {

    static final Path REAL = Home.checkout().resolveSibling("shared").resolve("data/seat-reviews.csv");
    static final double EXACT = 1e-9;
    static final String MAPPING =
            """
            {"rating":{"column":"overall_rating","question":"nps"},"comment":{"column":"content","question":"why"},
             "orgUnit":{"column":"airline_name"},"submittedAt":{"column":"date"}}
            """;
    static final Map<String, Object> SURVEY = Map.of(
            "key",
            "seat",
            "name",
            "Your seat",
            "languages",
            List.of("en"),
            "defaultLanguage",
            "en",
            "questions",
            List.of(
                    Map.of(
                            "key",
                            "nps",
                            "type",
                            "nps",
                            "metric",
                            "nps",
                            "required",
                            true,
                            "scale",
                            Map.of("low", 1, "high", 10),
                            "text",
                            Map.of("en", "How likely are you to recommend the seat?")),
                    Map.of("key", "why", "type", "text", "text", Map.of("en", "Why?"))),
            "endPages",
            Map.of("default", Map.of("en", "Thank you")));

    /** Airline and year to the figures expected. */
    record Expected(
            Map<String, Map<Integer, NetScores>> scores, int rows, Set<Integer> refused, List<String> comments) {}

    static Stream<Arguments> files() throws IOException {
        byte[] made;
        try (InputStream file = SeatReviewsTest.class.getResourceAsStream("/history/reviews.csv")) {
            made = file.readAllBytes();
        }
        return Files.exists(REAL)
                ? Stream.of(Arguments.of("made up", made), Arguments.of("real", Files.readAllBytes(REAL)))
                : Stream.of(Arguments.of("made up", made));
    }

    @ParameterizedTest(name = "{0} reviews")
    @MethodSource("files")
    void scores_of_each_airline_equal_figures_computed_independently(String kind, byte[] csv) throws IOException {
        Expected expected = expected(csv);
        var tenant = OwnTenant.of(TheSuite.get(), "seats", "Europe/Prague");
        tenant.admin().post("/api/v1/surveys", SURVEY);
        tenant.admin().send("POST", "/api/v1/surveys/seat/publish", null, Map.of("If-Match", "*"));

        JsonNode job = Imports.run(
                tenant.running().access().url(),
                tenant.headers(),
                tenant.admin(),
                Map.of("survey", "seat", "mapping", MAPPING, "createOrgUnits", "true"),
                csv);

        assertThat(job.get("done").asInt()).isEqualTo(expected.rows());
        assertThat(rows(job)).isEqualTo(expected.refused());
        for (int year : years(expected)) {
            await().atMost(30, SECONDS)
                    .untilAsserted(
                            () -> assertYear(expected, year, tenant.admin().get(scores(year))));
        }
        assertThat(comments(tenant)).containsExactlyInAnyOrderElementsOf(expected.comments());
        assertThat(tenant.admin().get("/api/v1/cases").get("items")).isEmpty();
    }

    @Test
    void the_second_hand_agrees_with_the_worked_values() {
        var hundred = new NetScores();
        Map.of(10, 50, 8, 30, 5, 20)
                .forEach((rating, times) ->
                        Stream.generate(() -> rating).limit(times).forEach(hundred::add));

        assertThat(hundred.score()).isEqualTo(30);
        assertThat(hundred.low()).isCloseTo(14.05, within(0.005));
        assertThat(hundred.high()).isCloseTo(44.20, within(0.005));
    }

    private static void assertYear(Expected expected, int year, JsonNode scores) {
        Map<String, NetScores> airlines = new TreeMap<>();
        expected.scores().forEach((airline, years) -> {
            if (years.containsKey(year)) {
                airlines.put(airline, years.get(year));
            }
        });
        var all = new NetScores();
        airlines.values().forEach(each -> each.histogram()
                .forEach((rating, times) ->
                        Stream.generate(() -> rating).limit(times).forEach(all::add)));
        assertFigures("all in " + year, all, scores.get("total"));
        var shown = new LinkedHashMap<String, JsonNode>();
        // Whoever has no review in a year is listed without figures.
        scores.get("items").forEach(item -> {
            if (item.get("n").asLong() > 0) {
                shown.put(item.get("key").asText(), item);
            }
        });
        assertThat(shown.keySet()).isEqualTo(airlines.keySet());
        airlines.forEach((airline, figures) -> assertFigures(airline + " in " + year, figures, shown.get(airline)));
    }

    private static void assertFigures(String slice, NetScores expected, JsonNode shown) {
        assertThat(shown.get("n").asLong()).as(slice).isEqualTo(expected.n());
        assertThat(shown.get("favourable").asLong()).as(slice).isEqualTo(expected.promoters());
        assertThat(shown.get("unfavourable").asLong()).as(slice).isEqualTo(expected.detractors());
        assertThat(shown.get("score").asDouble()).as(slice).isCloseTo(expected.score(), within(EXACT));
        assertThat(shown.get("mean").asDouble()).as(slice).isCloseTo(expected.mean(), within(EXACT));
        assertThat(shown.at("/interval/low").asDouble()).as(slice).isCloseTo(expected.low(), within(EXACT));
        assertThat(shown.at("/interval/high").asDouble()).as(slice).isCloseTo(expected.high(), within(EXACT));
        var histogram = new TreeMap<Integer, Long>();
        shown.get("histogram").properties().forEach(each -> {
            if (each.getValue().asLong() > 0) {
                histogram.put(Integer.valueOf(each.getKey()), each.getValue().asLong());
            }
        });
        assertThat(histogram).as(slice).isEqualTo(expected.histogram());
    }

    // A row counts when its airline is a key, its date a day of the calendar and its rating a whole number of the
    // scale.
    private static Expected expected(byte[] csv) throws IOException {
        var expected = new Expected(new TreeMap<>(), 0, new HashSet<>(), new ArrayList<>());
        int number = 0;
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv)) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                number++;
                String rating = row.get("overall_rating");
                if (!row.get("airline_name").matches("[A-Za-z0-9._~-]{1,64}")
                        || !rating.matches("([1-9]|10)(\\.0)?")
                        || !isDay(row.get("date"))) {
                    expected.refused().add(number);
                    continue;
                }
                expected.scores()
                        .computeIfAbsent(row.get("airline_name"), key -> new TreeMap<>())
                        .computeIfAbsent(LocalDate.parse(row.get("date")).getYear(), key -> new NetScores())
                        .add(Integer.parseInt(rating.replace(".0", "")));
                if (!row.get("content").isBlank()) {
                    expected.comments().add(row.get("content").strip());
                }
            }
        }
        return new Expected(expected.scores(), number, expected.refused(), expected.comments());
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Set<Integer> years(Expected expected) {
        var years = new HashSet<Integer>();
        expected.scores().values().forEach(each -> years.addAll(each.keySet()));
        return years;
    }

    private static Set<Integer> rows(JsonNode job) {
        var rows = new HashSet<Integer>();
        job.get("errors").forEach(error -> rows.add(error.get("row").asInt()));
        return rows;
    }

    private static String scores(int year) {
        return "/api/v1/scores?metric=nps&groupBy=orgUnit&from=%1$d-01-01&to=%1$d-12-31".formatted(year);
    }

    private static List<String> comments(OwnTenant tenant) {
        var comments = new ArrayList<String>();
        String next = "";
        do {
            JsonNode page = tenant.admin().get("/api/v1/responses?limit=500" + next);
            page.get("items").forEach(item -> {
                if (item.hasNonNull("comment")) {
                    comments.add(item.get("comment").asText());
                }
            });
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : null;
        } while (next != null);
        return comments;
    }
}
