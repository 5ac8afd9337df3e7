package io.ohlas.survey.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.survey.invitation.AskingChannel;
import io.ohlas.survey.invitation.Occasion;
import io.ohlas.survey.program.Program;
import io.ohlas.survey.program.ProgramRules;
import io.ohlas.survey.program.QuietHours;
import io.ohlas.survey.program.Quota;
import io.ohlas.survey.program.Span;

import static org.assertj.core.api.Assertions.assertThat;

class AdmissionTest {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    @ParameterizedTest(name = "{0} old: {1}")
    @CsvSource({"P7D, true", "P7DT0.000001S, false"})
    void interaction_is_stale_once_older_than_the_program_allows(Duration age, boolean admitted) {
        var circumstances = circumstances(NOON.minus(age), null, false);

        Admission admission = Admission.of(program(rules(null, null, 100)), circumstances, 0);

        assertThat(admission.refusals().isEmpty()).isEqualTo(admitted);
        if (!admitted) {
            assertThat(admission.refusals())
                    .containsExactly(new Reason(
                            ReasonCode.STALE, "happened 7 days ago, program 'delivery-nps' asks within P7D"));
        }
    }

    @ParameterizedTest(name = "asked {0} ago: {1}")
    @CsvSource({"P30D, true", "P29DT23H59M59S, false", "P12D, false"})
    void contact_is_left_alone_for_the_whole_frequency_cap(Duration ago, boolean admitted) {
        var circumstances = circumstances(NOON, NOON.minus(ago), false);

        Admission admission = Admission.of(program(rules(null, new Span("P30D"), 100)), circumstances, 0);

        assertThat(admission.refusals().isEmpty()).isEqualTo(admitted);
    }

    @Test
    void frequency_cap_says_when_the_contact_was_asked() {
        var circumstances = circumstances(NOON, NOON.minus(Duration.ofDays(12)), false);

        Admission admission = Admission.of(program(rules(null, new Span("P30D"), 100)), circumstances, 0);

        assertThat(admission.refusals())
                .containsExactly(new Reason(
                        ReasonCode.FREQUENCY_CAP, "asked 12 days ago, program 'delivery-nps' allows every 30 days"));
    }

    @ParameterizedTest(name = "{0} of 100 asked: {1}")
    @CsvSource({"99, true", "100, false", "101, false"})
    void quota_is_full_at_its_count(long asked, boolean admitted) {
        var quota = new Quota(100, new Span("P1D"));

        Admission admission = Admission.of(program(rules(quota, null, 100)), circumstances(NOON, null, false), asked);

        assertThat(admission.refusals().isEmpty()).isEqualTo(admitted);
        if (!admitted) {
            assertThat(admission.refusals())
                    .containsExactly(new Reason(
                            ReasonCode.QUOTA_FULL, "program 'delivery-nps' made its 100 invitations per P1D"));
        }
    }

    @Test
    void nobody_is_surveyed_while_being_helped() {
        Admission admission = Admission.of(program(rules(null, null, 100)), circumstances(NOON, null, true), 0);

        assertThat(admission.refusals()).extracting(Reason::code).containsExactly(ReasonCode.OPEN_CASE);
    }

    @Test
    void sampling_draws_the_share_it_promises_and_always_the_same() {
        long taken = 0;
        for (int i = 0; i < 10_000; i++) {
            boolean takes = Sampling.takes("delivery-nps", "ORD-" + i, 30);
            assertThat(Sampling.takes("delivery-nps", "ORD-" + i, 30)).isEqualTo(takes);
            taken += takes ? 1 : 0;
        }

        // Four standard deviations of a binomial with n 10,000 and p 0.3 are 183.
        assertThat(taken).isBetween(2_817L, 3_183L);
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({"0, false", "100, true"})
    void sampling_of_none_and_of_all_leaves_nothing_to_chance(int percent, boolean admitted) {
        for (int i = 0; i < 500; i++) {
            assertThat(Sampling.takes("delivery-nps", "ORD-" + i, percent)).isEqualTo(admitted);
        }
    }

    @ParameterizedTest(name = "{0} is put off to {1}")
    @CsvSource({
        "2026-03-02T20:59:59Z, 2026-03-02T20:59:59Z",
        "2026-03-02T21:00:00Z, 2026-03-03T08:00:00Z",
        "2026-03-03T00:00:00Z, 2026-03-03T08:00:00Z",
        "2026-03-03T07:59:59Z, 2026-03-03T08:00:00Z",
        "2026-03-03T08:00:00Z, 2026-03-03T08:00:00Z"
    })
    void quiet_night_ends_in_the_morning(Instant wanted, Instant sent) {
        var night = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

        assertThat(night.shift(wanted, ZoneId.of("UTC"))).isEqualTo(sent);
    }

    @ParameterizedTest(name = "{0} is put off to {1}")
    @CsvSource({
        "2026-03-02T11:59:59Z, 2026-03-02T11:59:59Z",
        "2026-03-02T12:00:00Z, 2026-03-02T13:00:00Z",
        "2026-03-02T13:00:00Z, 2026-03-02T13:00:00Z"
    })
    void quiet_lunch_ends_the_same_day(Instant wanted, Instant sent) {
        var lunch = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));

        assertThat(lunch.shift(wanted, ZoneId.of("UTC"))).isEqualTo(sent);
    }

    // Prague's clocks jump from 02:00 to 03:00 on 29 March 2026, and back from 03:00 to 02:00 on 25 October.
    @ParameterizedTest(name = "{0} is put off to {1}")
    @CsvSource({"2026-03-28T22:00:00Z, 2026-03-29T06:00:00Z", "2026-10-24T22:00:00Z, 2026-10-25T07:00:00Z"})
    void quiet_hours_go_by_the_clock_on_the_wall_when_it_is_changed(Instant wanted, Instant sent) {
        var night = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

        assertThat(night.shift(wanted, PRAGUE)).isEqualTo(sent);
    }

    @Test
    void anonymous_customer_is_reached_by_link_only() {
        assertThat(Reach.of(List.of(AskingChannel.EMAIL, AskingChannel.LINK), null)
                        .channel())
                .isEqualTo(AskingChannel.LINK);
        assertThat(Reach.of(List.of(AskingChannel.EMAIL), null).refusal())
                .isEqualTo(new Reason(ReasonCode.UNREACHABLE, "the contact has no address for email"));
    }

    @Test
    void program_asks_about_a_unit_and_all_below_it() {
        var prague =
                new ProgramRules(null, null, Set.of("PRG"), null, null, null, null, null, null, null, null, null, null);

        assertThat(prague.match(occasion(NOON, "BANK", "PRG", "PRG-01"))).isTrue();
        assertThat(prague.match(occasion(NOON, "BANK", "BRN"))).isFalse();
    }

    private static Program program(ProgramRules rules) {
        var program = Program.named("delivery-nps");
        program.plan("Delivery", "after-delivery", true, rules);
        return program;
    }

    private static ProgramRules rules(Quota quota, Span frequencyCap, int samplingPercent) {
        return new ProgramRules(
                null, null, null, null, null, samplingPercent, quota, frequencyCap, null, null, null, null, null);
    }

    private static Circumstances circumstances(Instant occurredAt, Instant lastAskedAt, boolean openCase) {
        return new Circumstances(
                occasion(occurredAt, "BANK"), "ORD-1", null, null, openCase, lastAskedAt, PRAGUE, NOON);
    }

    private static Occasion occasion(Instant occurredAt, String... path) {
        return new Occasion(
                null,
                null,
                path[path.length - 1],
                List.of(path),
                "delivery",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                occurredAt);
    }
}
