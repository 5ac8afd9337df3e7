package io.ohlas.scoring.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.scoring.release.ReleaseRule.Group;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseRuleTest {

    static final int FEWEST = 5;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fewer_than_the_threshold_wait(boolean over) {
        assertThat(ReleaseRule.groups(Map.of(List.of("A"), 4L), Map.of(), over, FEWEST))
                .isEmpty();
        assertThat(ReleaseRule.groups(Map.of(List.of("A"), 5L), Map.of(), over, FEWEST))
                .containsExactly(new Group(List.of("A"), Set.of(List.of("A"))));
    }

    @Test
    void a_small_unit_takes_the_smallest_sibling_along() {
        var waiting = Map.of(List.of("A"), 4L, List.of("B"), 5L, List.of("C"), 9L);

        assertThat(ReleaseRule.groups(waiting, Map.of(), false, FEWEST))
                .containsExactlyInAnyOrder(
                        new Group(List.of("C"), Set.of(List.of("C"))),
                        new Group(List.of(), Set.of(List.of("A"), List.of("B"))));
    }

    @Test
    void small_siblings_are_company_enough_for_each_other() {
        var waiting = Map.of(List.of("A"), 2L, List.of("B"), 3L, List.of("C"), 5L);

        assertThat(ReleaseRule.groups(waiting, Map.of(), false, FEWEST))
                .containsExactlyInAnyOrder(
                        new Group(List.of("C"), Set.of(List.of("C"))),
                        new Group(List.of(), Set.of(List.of("A"), List.of("B"))));
    }

    @Test
    void answers_that_name_a_unit_with_others_below_it_need_company_too() {
        var waiting = Map.of(List.of("A"), 1L, List.of("A", "B"), 6L, List.of("A", "C"), 7L);

        assertThat(ReleaseRule.groups(waiting, Map.of(), false, FEWEST))
                .containsExactlyInAnyOrder(
                        new Group(List.of("A", "C"), Set.of(List.of("A", "C"))),
                        new Group(List.of("A"), Set.of(List.of("A"), List.of("A", "B"))));
    }

    @Test
    void while_the_period_runs_small_units_wait_for_their_own_until_a_third_is_lacking() {
        var shown = Map.of(List.of("A"), 20L);

        assertThat(ReleaseRule.groups(Map.of(List.of("B"), 4L, List.of("C"), 4L), shown, false, FEWEST))
                .isEmpty();
        assertThat(ReleaseRule.groups(Map.of(List.of("B"), 4L, List.of("C"), 5L), shown, false, FEWEST))
                .containsExactly(new Group(List.of("C"), Set.of(List.of("C"))));
        assertThat(ReleaseRule.groups(
                        Map.of(List.of("B"), 4L, List.of("C"), 4L, List.of("D"), 2L), shown, false, FEWEST))
                .hasSize(1);
        assertThat(ReleaseRule.groups(Map.of(List.of("B"), 4L, List.of("C"), 4L), shown, true, FEWEST))
                .containsExactly(new Group(List.of(), Set.of(List.of("B"), List.of("C"))));
    }

    /** All figures of all units at all times, collected over a wave in which somebody looks again and again. */
    @Test
    void nobody_is_found_out_in_any_company_at_any_time() {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            Company company = Company.random(random, 40);
            var answers = new ArrayList<List<String>>();
            var told = new HashMap<Integer, List<String>>();
            var figures = new HashSet<Set<Integer>>();
            int looks = 1 + random.nextInt(12);
            for (int look = 0; look < looks; look++) {
                for (int i = random.nextInt(1 + random.nextInt(60)); i > 0; i--) {
                    answers.add(company.unitOf(random));
                }
                look(answers, told, look == looks - 1);
                figures.addAll(figures(company, told));
            }

            assertThat(LinearAttack.foundOut(figures, answers.size(), FEWEST))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static void look(List<List<String>> answers, Map<Integer, List<String>> told, boolean over) {
        var waiting = new HashMap<List<String>, Long>();
        for (int person = 0; person < answers.size(); person++) {
            if (!told.containsKey(person)) {
                waiting.merge(answers.get(person), 1L, Long::sum);
            }
        }
        Map<List<String>, Long> shown =
                told.values().stream().collect(Collectors.groupingBy(path -> path, Collectors.counting()));
        for (Group group : ReleaseRule.groups(waiting, shown, over, FEWEST)) {
            for (int person = 0; person < answers.size(); person++) {
                if (!told.containsKey(person) && group.from().contains(answers.get(person))) {
                    told.put(person, group.at());
                }
            }
        }
    }

    private static List<Set<Integer>> figures(Company company, Map<Integer, List<String>> told) {
        var figures = new ArrayList<Set<Integer>>();
        figures.add(Set.copyOf(told.keySet()));
        for (String unit : company.keys()) {
            figures.add(told.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(unit))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet()));
        }
        return figures;
    }
}
