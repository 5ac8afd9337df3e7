package io.ohlas.scoring.release;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The attack finds what can be found: a proof by an attacker who is blind would prove nothing. */
class LinearAttackTest {

    @Test
    void a_whole_without_its_shown_part_tells_the_rest() {
        assertThat(LinearAttack.foundOut(List.of(people(0, 14), people(4, 14)), 14, 5))
                .containsExactly(people(0, 4));
    }

    @Test
    void a_step_by_one_tells_who_came() {
        assertThat(LinearAttack.foundOut(List.of(people(0, 5), people(0, 6)), 6, 5))
                .containsExactly(Set.of(5));
    }

    // Rows 0-5 and 6-11, columns 0-2 with 6-11 and 3-5: nine people minus six are three.
    @Test
    void figures_that_cross_tell_what_is_left_between_them() {
        var crossing = List.of(people(0, 6), people(6, 12), union(people(0, 3), people(6, 12)));

        assertThat(LinearAttack.foundOut(crossing, 12, 5)).contains(people(0, 3), people(3, 6));
    }

    @Test
    void whole_groups_tell_nothing_smaller() {
        assertThat(LinearAttack.foundOut(List.of(people(0, 5), people(5, 10), people(0, 10)), 12, 5))
                .isEmpty();
    }

    private static Set<Integer> people(int from, int until) {
        return IntStream.range(from, until).boxed().collect(Collectors.toSet());
    }

    private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
