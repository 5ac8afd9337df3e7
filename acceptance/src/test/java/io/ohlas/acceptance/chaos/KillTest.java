package io.ohlas.acceptance.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.acceptance.TheSuite;
import io.ohlas.stack.demo.OhlasApi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Kills each part with SIGKILL, and ends each service with SIGTERM ten times in all, while customers keep coming; nothing
 * may be lost and nobody may have to lend a hand.
 */
@Order(100)
class KillTest {

    static final List<String> VICTIMS =
            List.of("survey-service", "scoring-service", "alert-service", "rabbitmq", "postgresql", "gateway");
    // Whoever consumes holds most at any moment; the gateway holds requests alone.
    static final List<String> ENDED = List.of(
            "alert-service",
            "scoring-service",
            "survey-service",
            "alert-service",
            "scoring-service",
            "survey-service",
            "alert-service",
            "scoring-service",
            "survey-service",
            "gateway");

    final TheSuite.Running running = TheSuite.get();

    @Test
    void nothing_is_lost_when_any_part_is_killed() throws Exception {
        underLoad(List.of("STC-04", "STC-05"), VICTIMS, running.suite()::kill);
    }

    @Test
    void nothing_is_lost_when_services_are_told_to_end() throws Exception {
        underLoad(List.of("STC-02", "STC-03"), ENDED, running.suite()::terminate);
    }

    private void underLoad(List<String> branches, List<String> victims, Consumer<String> fault) throws Exception {
        OhlasApi partner = running.access().partner();
        long seed = System.nanoTime();
        System.out.println("Chaos seed " + seed);
        var ledger = new Ledger();
        var template = Map.<String, Object>of(
                "occurredAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "touchpoint", "branch-visit",
                "channel", "in_person");

        try (var load = new Load(partner, OhlasApi.anonymous(running.access().url()), template, branches, ledger)) {
            load.start(seed);
            for (String victim : victims) {
                goOnFor(ledger, 20);
                fault.accept(victim);
                System.out.printf("%s is hit after %d responses%n", victim, ledger.acknowledgedCount());
            }
            goOnFor(ledger, 20);
        }

        var checker = new Checker(partner, running.suite(), branches);
        // Rule I12: recovered within a minute after the last fault, without a hand.
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(checker.violations(ledger)).isEmpty());
        assertThat(ledger.acknowledgedCount()).isGreaterThan(20L * victims.size());
    }

    private static void goOnFor(Ledger ledger, int responses) {
        long until = ledger.acknowledgedCount() + responses;
        await().atMost(Duration.ofSeconds(60)).until(() -> ledger.acknowledgedCount() >= until);
    }
}
