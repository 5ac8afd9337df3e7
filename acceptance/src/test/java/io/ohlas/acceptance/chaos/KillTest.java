package io.ohlas.acceptance.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.acceptance.TheSuite;
import io.ohlas.stack.demo.OhlasApi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Kills each part with SIGKILL while customers keep coming; nothing may be lost and nobody may have to lend a hand. */
@Order(100)
class KillTest {

    static final List<String> BRANCHES = List.of("STC-04", "STC-05");
    static final List<String> VICTIMS =
            List.of("survey-service", "scoring-service", "alert-service", "rabbitmq", "postgresql", "gateway");

    @Test
    void nothing_is_lost_when_any_part_is_killed() throws Exception {
        var running = TheSuite.get();
        OhlasApi partner = running.access().partner();
        long seed = System.nanoTime();
        System.out.println("Chaos seed " + seed);
        var ledger = new Ledger();
        var template = Map.<String, Object>of(
                "occurredAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "touchpoint", "branch-visit",
                "channel", "in_person");

        try (var load = new Load(partner, OhlasApi.anonymous(running.access().url()), template, BRANCHES, ledger)) {
            load.start(seed);
            for (String victim : VICTIMS) {
                goOnFor(ledger, 20);
                running.suite().kill(victim);
                System.out.printf("Killed %s after %d responses%n", victim, ledger.acknowledgedCount());
            }
            goOnFor(ledger, 20);
        }

        var checker = new Checker(partner, running.suite(), BRANCHES);
        // Rule I12: recovered within a minute after the last fault, without a hand.
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(checker.violations(ledger)).isEmpty());
        assertThat(ledger.acknowledgedCount()).isGreaterThan(20L * VICTIMS.size());
    }

    private static void goOnFor(Ledger ledger, int responses) {
        long until = ledger.acknowledgedCount() + responses;
        await().atMost(Duration.ofSeconds(90)).until(() -> ledger.acknowledgedCount() >= until);
    }
}
