package io.ohlas.scoring.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.ohlas.scoring.statistics.Band;
import io.ohlas.scoring.statistics.Histogram;

import static org.assertj.core.api.Assertions.assertThat;

class SuppressionTest {

    final Suppression suppression = new Suppression(5);

    @Test
    void hides_fewer_than_the_threshold_but_not_none() {
        assertThat(suppression.hides(answers(0))).isFalse();
        assertThat(suppression.hides(answers(1))).isTrue();
        assertThat(suppression.hides(answers(4))).isTrue();
        assertThat(suppression.hides(answers(5))).isFalse();
    }

    @Test
    void hides_a_second_group_when_the_total_would_tell_the_only_hidden_one() {
        assertThat(suppression.hidden(items(3, 9, 20), key -> null)).containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void hides_more_until_what_is_hidden_reaches_the_threshold() {
        assertThat(suppression.hidden(items(1, 1, 2, 20, 30), key -> null))
                .containsExactlyInAnyOrder("0", "1", "2", "3");
        assertThat(suppression.hidden(items(3, 3, 20), key -> null)).containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void hides_nothing_where_all_groups_are_large_or_empty() {
        assertThat(suppression.hidden(items(0, 5, 6), key -> null)).isEmpty();
    }

    private static Map<String, Histogram> items(long... sizes) {
        var items = new LinkedHashMap<String, Histogram>();
        Arrays.stream(sizes).forEach(n -> items.put(String.valueOf(items.size()), answers(n)));
        return items;
    }

    private static Histogram answers(long n) {
        return n == 0 ? Histogram.EMPTY : Histogram.of(9, Band.FAVOURABLE, n);
    }
}
