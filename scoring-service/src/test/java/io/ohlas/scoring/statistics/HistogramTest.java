package io.ohlas.scoring.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HistogramTest {

    // Worked value of the metric definitions.
    @Test
    void counts_ratings_and_bands() {
        Histogram histogram = nps(10, 9, 9, 8, 7, 6, 3, 10, 0, 9);

        assertThat(histogram.counts()).isEqualTo(new Counts(5, 2, 3));
        assertThat(histogram.n()).isEqualTo(10);
        assertThat(histogram.ratings())
                .containsEntry(9, 3L)
                .containsEntry(0, 1L)
                .doesNotContainKey(5);
        assertThat(histogram.mean()).isEqualTo(7.1);
    }

    @RepeatedTest(20)
    void parts_add_up_to_the_whole_in_any_order() {
        var random = new Random();
        var parts = new ArrayList<Histogram>();
        for (int i = 0; i < 50; i++) {
            parts.add(nps(random.nextInt(11)));
        }
        Histogram whole = parts.stream().reduce(Histogram.EMPTY, Histogram::plus);
        Collections.shuffle(parts, random);

        assertThat(parts.stream().reduce(Histogram.EMPTY, Histogram::plus)).isEqualTo(whole);
        assertThat(whole.minus(parts.getFirst()).plus(parts.getFirst())).isEqualTo(whole);
    }

    @Test
    void nothing_can_be_taken_from_it_that_is_not_in_it() {
        assertThatThrownBy(() -> nps(9).minus(nps(9, 9))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> nps(9).minus(nps(8))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_gives_no_mean() {
        assertThat(Histogram.EMPTY.mean()).isNaN();
    }

    static Histogram nps(int... ratings) {
        Histogram histogram = Histogram.EMPTY;
        for (int rating : ratings) {
            Band band = rating >= 9 ? Band.FAVOURABLE : rating <= 6 ? Band.UNFAVOURABLE : Band.NEUTRAL;
            histogram = histogram.plus(Histogram.of(rating, band, 1));
        }
        return histogram;
    }
}
