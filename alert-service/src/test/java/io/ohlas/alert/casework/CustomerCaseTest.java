package io.ohlas.alert.casework;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.ohlas.alert.calendar.BusinessCalendar;
import io.ohlas.alert.calendar.Shift;
import io.ohlas.alert.casework.ContactAttempt.Channel;
import io.ohlas.alert.casework.ContactAttempt.Outcome;
import io.ohlas.alert.deadline.DueTimes;
import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.voice.Complaint;
import io.ohlas.alert.voice.Money;
import io.ohlas.alert.voice.RecoveryAnswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CustomerCaseTest {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Person EVA = new Person("eva", "Eva", ActorKind.PERSON);
    static final Remedy REFUND = new Remedy("delivery.late", "refund", new Money(new BigDecimal("300.00"), "CZK"));
    static final BusinessCalendar ALWAYS = always();

    final CustomerCase subject =
            CustomerCase.open(UUID.randomUUID(), 1001, complaint(), Severity.NORMAL, dueAfter(NOON), NOON);

    /** Every step at every status: the table of api.md, written out a second time on purpose. */
    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of("claim", "new", (Consumer<StaffSteps>) StaffSteps::claim),
                Arguments.of("assign", "new assigned contacted waiting", step(s -> s.assign(EVA))),
                Arguments.of("contact", "assigned contacted waiting", step(s -> s.attemptContact(reached(), ALWAYS))),
                Arguments.of("wait", "contacted", step(s -> s.await("parts ordered", ALWAYS))),
                Arguments.of("resume", "waiting", step(s -> s.resume(ALWAYS))),
                Arguments.of("resolve", "contacted waiting", step(s -> s.resolve(REFUND, null))),
                Arguments.of("close-unreached", "assigned", step(s -> s.closeUnreached("tried thrice", ""))),
                Arguments.of(
                        "reopen",
                        "resolved recovered closed closed_unreached",
                        step(s -> s.reopen("called again", dueAfter(NOON)))),
                Arguments.of("close", "resolved recovered", step(s -> s.close("fine"))));
    }

    @ParameterizedTest(name = "{0} from {1} only")
    @MethodSource("steps")
    void a_step_is_refused_wherever_it_does_not_start(String name, String from, Consumer<StaffSteps> step) {
        for (CaseStatus status : CaseStatus.values()) {
            CustomerCase at = at(status);
            var steps = new StaffSteps(at, EVA, NOON.plus(CustomerCase.UNCONFIRMED_AFTER));
            if (List.of(from.split(" ")).contains(status.wire())) {
                step.accept(steps);
                assertThat(at.facts().changes()).isEqualTo(2);
            } else {
                assertThatThrownBy(() -> step.accept(steps))
                        .as("%s at %s", name, status)
                        .isInstanceOf(StepNotAllowed.class)
                        .hasMessageContaining("it is " + status.wire());
                assertThat(at.facts().changes()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void a_note_can_be_left_at_any_time_and_moves_nothing(CaseStatus status) {
        var note = new StaffSteps(at(status), EVA, NOON).note("she called");
        assertThat(note.from()).isEqualTo(status);
        assertThat(note.to()).isEqualTo(status);
    }

    @Test
    void only_reaching_the_customer_is_first_contact() {
        as(EVA, NOON).claim();
        for (Outcome outcome : List.of(Outcome.no_answer, Outcome.left_message, Outcome.wrong_contact)) {
            as(EVA, NOON).attemptContact(new ContactAttempt(Channel.phone, outcome, null), ALWAYS);
            assertThat(subject.facts().firstContactAt()).isNull();
            assertThat(subject.status()).isEqualTo(CaseStatus.ASSIGNED);
        }
        as(EVA, NOON.plusSeconds(60)).attemptContact(reached(), ALWAYS);

        assertThat(subject.facts().firstContactAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(subject.facts().sla().firstContact().metAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(subject.status()).isEqualTo(CaseStatus.CONTACTED);
    }

    @Test
    void waiting_gives_back_the_time_it_took() {
        as(EVA, NOON).claim();
        as(EVA, NOON).attemptContact(reached(), ALWAYS);
        as(EVA, NOON.plus(Duration.ofHours(1))).await("parts ordered", ALWAYS);
        assertThat(subject.facts().sla().nextDueAt()).isNull();

        as(EVA, NOON.plus(Duration.ofHours(5))).resume(ALWAYS);

        assertThat(subject.facts().sla().resolution().dueAt()).isEqualTo(NOON.plus(Duration.ofHours(16 + 4)));
    }

    @Test
    void a_promise_breaks_once_and_not_before_it_is_due() {
        Instant due = NOON.plus(Duration.ofHours(1));

        assertThat(subject.breachWhatIsDue(due.minusNanos(1))).isEmpty();
        assertThat(subject.breachWhatIsDue(due)).singleElement().satisfies(change -> {
            assertThat(change.text()).isEqualTo("first_contact");
            assertThat(change.by()).isNull();
        });
        assertThat(subject.breachWhatIsDue(due.plusSeconds(1))).isEmpty();
        assertThat(subject.facts().sla().firstContact().breachedAt()).isEqualTo(due);
    }

    @Test
    void nobody_may_close_a_resolved_case_before_the_customer_had_fourteen_days() {
        resolve(NOON);
        Instant last = NOON.plus(Duration.ofDays(14));

        assertThatThrownBy(() -> as(EVA, last.minusNanos(1)).close("enough"))
                .isInstanceOf(StepNotAllowed.class)
                .hasMessageContaining("14 days");
        as(EVA, last).close("enough");
        assertThat(subject.status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void nobody_is_unreachable_while_something_is_yet_to_be_tried() {
        as(EVA, NOON).claim();
        assertThatThrownBy(() -> as(EVA, NOON).closeUnreached("no", "1 more day"))
                .isInstanceOf(StepNotAllowed.class)
                .hasMessageContaining("1 more day");

        as(EVA, NOON).attemptContact(new ContactAttempt(Channel.phone, Outcome.no_answer, null), ALWAYS);
        as(EVA, NOON).closeUnreached("tried", "");

        assertThat(subject.status()).isEqualTo(CaseStatus.CLOSED_UNREACHED);
        assertThat(subject.breachWhatIsDue(NOON.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void the_customers_no_starts_again_with_fresh_clocks() {
        resolve(NOON);
        Instant later = NOON.plus(Duration.ofDays(2));

        var changes = CustomersWord.deny(subject, answer(false), Optional.empty(), dueAfter(later), later);

        assertThat(changes).extracting(CaseChange::to).containsExactly(CaseStatus.NOT_RECOVERED, CaseStatus.ASSIGNED);
        assertThat(changes).extracting(CaseChange::sequence).containsExactly(4, 5);
        assertThat(subject.facts().openings()).isEqualTo(2);
        assertThat(subject.facts().sla().firstContact().metAt()).isNull();
        assertThat(subject.facts().sla().pending())
                .containsExactly(later.plus(Duration.ofHours(1)), later.plus(Duration.ofHours(16)));
        assertThat(subject.facts().firstContactAt()).isEqualTo(NOON);
    }

    @Test
    void the_customers_no_joins_their_other_open_case() {
        resolve(NOON);
        var other = CustomerCase.open(UUID.randomUUID(), 1002, complaint(), Severity.NORMAL, dueAfter(NOON), NOON);

        CustomersWord.deny(subject, answer(false), Optional.of(other), dueAfter(NOON), NOON);

        assertThat(subject.status()).isEqualTo(CaseStatus.MERGED);
        assertThat(subject.facts().mergedInto()).isEqualTo(other.id());
    }

    @Test
    void the_customers_yes_recovers_and_only_that() {
        resolve(NOON);
        CustomersWord.confirm(subject, answer(true), NOON);
        assertThat(subject.status()).isEqualTo(CaseStatus.RECOVERED);
        assertThat(Step.values()).extracting(Step::wire).noneMatch(step -> step.contains("recover"));
    }

    private void resolve(Instant now) {
        as(EVA, now).claim();
        as(EVA, now).attemptContact(reached(), ALWAYS);
        as(EVA, now).resolve(REFUND, null);
    }

    private StaffSteps as(Person person, Instant now) {
        return new StaffSteps(subject, person, now);
    }

    /** A case that stands at a status, tried and resolved at noon, with one line of history. */
    private static CustomerCase at(CaseStatus status) {
        var made = CustomerCase.open(UUID.randomUUID(), 1001, complaint(), Severity.NORMAL, dueAfter(NOON), NOON);
        made.attempt();
        made.remedy(REFUND, NOON);
        made.move(status, ChangeType.OPENED, null, NOON);
        return made;
    }

    private static RecoveryAnswer answer(boolean satisfied) {
        return new RecoveryAnswer(UUID.randomUUID(), "csat", satisfied ? 9 : 2, satisfied, "email", NOON);
    }

    private static ContactAttempt reached() {
        return new ContactAttempt(Channel.phone, Outcome.reached, null);
    }

    private static Consumer<StaffSteps> step(Consumer<StaffSteps> step) {
        return step;
    }

    private static DueTimes dueAfter(Instant start) {
        return new DueTimes(start.plus(Duration.ofHours(1)), start.plus(Duration.ofHours(16)));
    }

    private static Complaint complaint() {
        return new Complaint(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "nps",
                3,
                "unfavourable",
                "nps",
                "late again",
                "en",
                NOON,
                NOON,
                "PRG-01",
                List.of("BANK", "PRG-01"),
                "delivery",
                null,
                "web",
                null,
                null,
                List.of("email", "phone"),
                null);
    }

    private static BusinessCalendar always() {
        var hours = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, List.of(new Shift(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
        }
        return new BusinessCalendar(ZoneOffset.UTC, hours, null);
    }
}
