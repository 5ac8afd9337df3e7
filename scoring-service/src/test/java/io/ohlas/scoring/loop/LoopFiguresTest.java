package io.ohlas.scoring.loop;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.ohlas.scoring.loop.Customer.Story;
import io.ohlas.scoring.loop.LoopFigures.Share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Expected figures: the definitions of the closed loop, counted by hand. */
class LoopFiguresTest {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Customer.OpenCase OPEN = new Customer.OpenCase(NOON.plusSeconds(3600));

    @Test
    void nobody_dissatisfied_gives_no_share() {
        LoopFigures figures = LoopFigures.of(List.of(), 3, NOON);

        assertThat(figures.cohort()).isZero();
        assertThat(figures.anonymous()).isEqualTo(3);
        assertThat(figures.stillDissatisfied().share()).isNull();
        assertThat(figures.stillDissatisfied().interval()).isNull();
        assertThat(figures.minutesToFirstContact().median()).isNull();
    }

    // Worked value of the metric definitions: Wilson of 8 of 10 is [49.02, 94.33].
    @Test
    void still_dissatisfied_is_whoever_has_not_said_otherwise() {
        var lost = Collections.nCopies(8, customer(true, null));
        var won = Collections.nCopies(2, customer(false, null));

        LoopFigures figures =
                LoopFigures.of(Stream.concat(lost.stream(), won.stream()).toList(), 0, NOON);

        assertThat(figures.recovered()).isEqualTo(2);
        assertThat(figures.stillDissatisfied().count()).isEqualTo(8);
        assertThat(figures.stillDissatisfied().share()).isEqualTo(80);
        assertThat(figures.stillDissatisfied().interval().low()).isCloseTo(49.02, within(0.005));
        assertThat(figures.stillDissatisfied().interval().high()).isCloseTo(94.33, within(0.005));
    }

    @Test
    void the_latest_word_decides_whichever_way_it_came() {
        Story saidLater = story(null, null, NOON.plusSeconds(1), "recovered");
        Story saidBefore = story(null, null, NOON.minusSeconds(1), "recovered");

        assertThat(customer(true, saidLater).recovered()).isTrue();
        assertThat(customer(true, saidBefore).recovered()).isFalse();
        assertThat(customer(false, story(null, null, NOON.plusSeconds(1), "not_recovered"))
                        .recovered())
                .isFalse();
        assertThat(customer(true, saidLater).askedAgain()).isTrue();
        assertThat(customer(true, null).askedAgain()).isFalse();
    }

    @Test
    void contact_counts_once_its_clock_is_decided() {
        Instant due = NOON.minusSeconds(60);
        var inTime = customer(true, story(due, due, null, null));
        var late = customer(true, story(due, due.plusMillis(1), null, null));
        var never = customer(true, story(due, null, null, null));
        var justDue = customer(true, story(NOON, null, null, null));
        var notDue = customer(true, story(NOON.plusMillis(1), null, null, null));
        var early = customer(true, story(NOON.plusSeconds(60), due, null, null));
        var noClock = customer(true, story(null, due, null, null));

        Share share = LoopFigures.of(List.of(inTime, late, never, justDue, notDue, early, noClock), 0, NOON)
                .contactedInTime();

        assertThat(share.of()).isEqualTo(5);
        assertThat(share.count()).isEqualTo(2);
    }

    @Test
    void values_are_summed_by_currency() {
        var atRisk = new Customer(List.of("A"), new Money("0.1", "CZK"), NOON, true, false, untold(), OPEN);
        var alsoAtRisk = new Customer(List.of("A"), new Money("0.2", "CZK"), NOON, true, false, untold(), OPEN);
        var saved = new Customer(List.of("A"), new Money("1000", "EUR"), NOON, false, false, untold(), null);

        LoopFigures figures = LoopFigures.of(List.of(atRisk, alsoAtRisk, saved), 0, NOON);

        assertThat(figures.valueAtRisk()).containsExactly(new Money("0.30", "CZK"));
        assertThat(figures.valueSaved()).containsExactly(new Money("1000.00", "EUR"));
    }

    @Test
    void minutes_run_from_the_opening_of_the_case() {
        LoopFigures figures = LoopFigures.of(
                List.of(
                        customer(true, story(NOON, NOON.minusSeconds(3000), null, null)),
                        customer(true, story(NOON, NOON.minusSeconds(2400), null, null))),
                0,
                NOON);

        // Opened at 11:00, contacted at 11:10 and at 11:20.
        assertThat(figures.minutesToFirstContact().median()).isEqualTo(15);
        assertThat(figures.minutesToFirstContact().p90()).isEqualTo(19);
        assertThat(figures.minutesToResolution().median()).isNull();
    }

    @Test
    void minutes_are_exact_to_the_microsecond() {
        Instant contact = NOON.minusSeconds(3000).plusNanos(123_456_000);

        LoopFigures figures = LoopFigures.of(List.of(customer(true, story(NOON, contact, null, null))), 0, NOON);

        assertThat(figures.minutesToFirstContact().median()).isEqualTo(600.123456 / 60);
    }

    @Test
    void inside_sla_are_open_cases_whose_resolution_is_not_due() {
        var customer = new Customer(List.of("A"), null, NOON, true, false, untold(), OPEN);
        var closed = customer(true, untold());

        assertThat(LoopFigures.of(List.of(customer, closed), 0, NOON)
                        .stillDissatisfied()
                        .insideSla())
                .isEqualTo(1);
        assertThat(LoopFigures.of(List.of(customer), 0, NOON.plusSeconds(3600))
                        .stillDissatisfied()
                        .insideSla())
                .isZero();
    }

    @Test
    void words_by_a_link_that_a_partner_had_are_counted_apart() {
        LoopFigures figures = LoopFigures.of(
                List.of(
                        customer(false, askedBy("link", "recovered")),
                        customer(false, askedBy("email", "recovered")),
                        customer(false, askedBy(null, "recovered")),
                        customer(true, askedBy("link", "not_recovered")),
                        customer(false, null)),
                0,
                NOON);

        assertThat(figures.recovered()).isEqualTo(4);
        assertThat(figures.recoveredByLink()).isEqualTo(1);
    }

    private static Customer customer(boolean lastAnswerDissatisfied, Story story) {
        return new Customer(List.of("A"), null, NOON, lastAnswerDissatisfied, false, story, null);
    }

    private static Story untold() {
        return story(null, null, null, null);
    }

    private static Story story(Instant contactDue, Instant contactAt, Instant answeredAt, String outcome) {
        return new Story(
                UUID.randomUUID(),
                NOON.minusSeconds(3600),
                contactDue,
                contactAt,
                null,
                null,
                answeredAt,
                outcome,
                "email");
    }

    private static Story askedBy(String channel, String outcome) {
        return new Story(UUID.randomUUID(), NOON.minusSeconds(3600), null, null, null, null, NOON, outcome, channel);
    }
}
