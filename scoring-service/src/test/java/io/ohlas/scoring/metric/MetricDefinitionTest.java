package io.ohlas.scoring.metric;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.scoring.statistics.Counts;

import static org.assertj.core.api.Assertions.assertThat;

/** Expected figures: the table and the worked values of the metric definitions. */
class MetricDefinitionTest {

    @ParameterizedTest
    @CsvSource({"nps,0,10,6,9,1", "ces,1,7,3,5,1", "csat,1,5,2,4,1", "enps,0,10,6,9,5"})
    void has_the_scale_and_bands_of_the_definition(
            String key, int low, int high, int unfavourableTo, int favourableFrom, int fewest) {
        MetricDefinition metric = MetricDefinition.of(key).orElseThrow();

        assertThat(metric.low()).isEqualTo(low);
        assertThat(metric.high()).isEqualTo(high);
        assertThat(metric.unfavourableTo()).isEqualTo(unfavourableTo);
        assertThat(metric.favourableFrom()).isEqualTo(favourableFrom);
        assertThat(metric.fewestAnswers()).isEqualTo(fewest);
    }

    @Test
    void effort_and_satisfaction_are_shares_of_the_favourable_answers() {
        // CES 7,6,5,4,1 and CSAT 5,4,4,3,1: three favourable, one neutral, one unfavourable.
        var counts = new Counts(3, 1, 1);

        assertThat(MetricDefinition.of("ces").orElseThrow().family().score(counts))
                .isEqualTo(60);
        assertThat(MetricDefinition.of("csat").orElseThrow().family().score(counts))
                .isEqualTo(60);
    }

    @Test
    void recommendation_is_a_net_score() {
        assertThat(MetricDefinition.of("nps").orElseThrow().family().score(new Counts(50, 30, 20)))
                .isEqualTo(30);
        assertThat(MetricDefinition.of("nps").orElseThrow().formula())
                .isEqualTo("100 * (share of 9 to 10 - share of 0 to 6)");
    }

    @Test
    void an_unknown_key_is_no_metric() {
        assertThat(MetricDefinition.of("shoe-size")).isEmpty();
    }
}
