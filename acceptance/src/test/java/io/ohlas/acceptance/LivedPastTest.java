package io.ohlas.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.DemoPeople;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.OhlasApi;
import io.ohlas.stack.demo.life.DemoPast;
import io.ohlas.stack.demo.life.ReplayClocks;
import io.ohlas.stack.suite.Suite;
import io.ohlas.stack.suite.SuiteConfig;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo's past, shorter and with fewer people: coherent wherever one looks, and true to what was put into it. */
class LivedPastTest {

    private static final int DAYS = 14;
    private static final double SHARE = 0.3;
    private static final String PASSWORD = "a-password-for-tests";
    // Of 99.9 %: half a dozen effects are looked at in every run, and none may fail by chance.
    private static final double Z = 3.29;
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private static Suite suite;
    private static JsonNode truth;
    private static OhlasApi admin;
    private static OhlasApi agent;

    @BeforeAll
    static void live() throws IOException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "suite").toAbsolutePath()), "past-");
        SuiteConfig config = SuiteConfig.temporary(folder).withReplay();
        suite = Suite.start(config, System.out::println);
        var past = new DemoPast(new ReplayClocks(config.clockUrls()), Instant.now(), DAYS, SHARE, System.out::println);
        past.begin();
        var tenants = DemoTenants.of(suite, System.out::println);
        DemoAccess access = tenants.make(DemoPeople.of(suite, PASSWORD));
        truth = new ObjectMapper().valueToTree(past.live(access, tenants.admins()));
        admin = tenants.admins().get(DemoTenants.BANK);
        agent = access.person(DemoTenants.email("agent", DemoTenants.BANK));
    }

    @AfterAll
    static void stop() {
        suite.stop();
    }

    @Test
    void what_was_planted_is_found_within_its_interval() {
        var planted = new ArrayList<JsonNode>();
        truth.get("problems").forEach(planted::add);
        truth.get("fixes").forEach(planted::add);
        assertThat(planted).hasSizeGreaterThanOrEqualTo(4);
        for (JsonNode effect : planted) {
            LocalDate from = LocalDate.parse(effect.get("from").asText());
            within(effect, "dissatisfiedBefore", LocalDate.now().minusDays(DAYS + 1), from.minusDays(1));
            within(effect, "dissatisfiedAfter", from, LocalDate.now());
        }
    }

    @Test
    void every_case_has_a_history_that_can_be() {
        List<JsonNode> cases = cases();
        assertThat(cases).hasSizeGreaterThan(30);
        assertThat(cases).extracting(one -> one.get("status").asText()).contains("recovered", "closed", "resolved");
        for (JsonNode one : cases) {
            inOrder(one, "interaction/occurredAt", "openedAt", "resolvedAt", "recovery/answeredAt");
            // One that was opened again shows the customer's latest words, and clocks of its own.
            if (one.get("openings").asInt() == 1) {
                inOrder(one, "submittedAt", "openedAt", "firstContactAt", "resolvedAt");
                assertThat(time(one, "openedAt"))
                        .isBefore(time(one, "submittedAt").plus(Duration.ofMinutes(11)));
                List.of("firstContact", "resolution").forEach(clock -> keeps(one, clock));
            }
        }
    }

    @Test
    void figures_that_are_rebuilt_equal_those_that_were_lived() throws InterruptedException {
        String scores = "/api/v1/scores?metric=nps&groupBy=orgUnit&from=%s&to=%s"
                .formatted(LocalDate.now().minusDays(DAYS + 1), LocalDate.now());
        JsonNode lived = admin.get(scores).get("items");
        assertThat(lived).hasSizeGreaterThan(20);

        String id = admin.send("POST", "/api/v1/scores/rebuild", null, Map.of())
                .get("id")
                .asText();
        while (admin.get("/api/v1/scores/rebuild/" + id).get("state").asText().equals("running")) {
            Thread.sleep(200);
        }

        assertThat(admin.get(scores).get("items")).isEqualTo(lived);
    }

    @Test
    void the_clocks_tell_the_true_time_again() {
        JsonNode made = admin.send(
                "POST",
                "/api/v1/interactions",
                Map.of(
                        "touchpoint",
                        "branch-visit",
                        "orgUnit",
                        "PRG-01",
                        "channel",
                        "in_person",
                        "occurredAt",
                        Instant.now().minusSeconds(1).toString(),
                        "contact",
                        Map.of("externalId", "NOW-1")),
                Map.of());
        Instant sendAt = Instant.parse(made.at("/invitation/sendAt").asText());
        assertThat(sendAt)
                .isBetween(Instant.now().minus(A_MOMENT), Instant.now().plus(A_MOMENT));
    }

    private static void within(JsonNode effect, String side, LocalDate from, LocalDate to) {
        var query = new StringBuilder("/api/v1/scores?metric=%s&from=%s&to=%s"
                .formatted(effect.get("metric").asText(), from, to));
        effect.get("cell").fields().forEachRemaining(part -> query.append('&')
                .append(part.getKey())
                .append('=')
                .append(part.getValue().asText()));
        JsonNode total = admin.get(query.toString()).get("total");
        int n = total.get("n").asInt();
        assertThat(n).as("answers of %s, %s", effect, side).isPositive();
        double share = total.get("unfavourable").asDouble() / n;
        double middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
        assertThat(effect.get(side).asDouble())
                .as("%s of %s with n = %d", side, effect.get("name"), n)
                .isBetween(middle - half, middle + half);
    }

    private static List<JsonNode> cases() {
        var cases = new ArrayList<JsonNode>();
        String next = "";
        do {
            JsonNode page = agent.get("/api/v1/cases?sort=openedAt&limit=100" + next);
            page.get("items").forEach(cases::add);
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : null;
        } while (next != null);
        return cases;
    }

    private static void inOrder(JsonNode one, String... fields) {
        Instant before = Instant.MIN;
        for (String field : fields) {
            if (!one.at("/" + field).isNull()) {
                assertThat(time(one, field)).as("%s of %s", field, one).isAfterOrEqualTo(before);
                before = time(one, field);
            }
        }
    }

    // A clock is breached at the moment when it was due, and only when nothing was done before.
    private static void keeps(JsonNode one, String clock) {
        JsonNode state = one.get(clock);
        if (state.isNull() || !state.get("pausedAt").isNull()) {
            return;
        }
        Instant due = time(state, "dueAt");
        if (!state.get("breachedAt").isNull()) {
            assertThat(time(state, "breachedAt")).as("%s of %s", clock, one).isBetween(due, due.plus(A_MOMENT));
        } else if (!state.get("metAt").isNull()) {
            assertThat(time(state, "metAt")).as("%s of %s", clock, one).isBeforeOrEqualTo(due.plus(A_MOMENT));
        } else {
            assertThat(due).as("%s of %s", clock, one).isAfter(Instant.now().minus(A_MOMENT));
        }
    }

    private static Instant time(JsonNode one, String field) {
        return Instant.parse(one.at("/" + field).asText());
    }
}
