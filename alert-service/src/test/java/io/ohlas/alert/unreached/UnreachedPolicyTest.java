package io.ohlas.alert.unreached;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnreachedPolicyTest {

    static final Tried NEEDED = UnreachedPolicy.DEFAULT.neededFor(List.of("email", "phone"));

    @ParameterizedTest(name = "{0} attempts on {1} days over {2} channels: {3}")
    @CsvSource({
        "3, 2, 2, ''",
        "4, 3, 3, ''",
        "2, 2, 2, 1 more attempt",
        "3, 1, 2, 1 more day",
        "3, 2, 1, 1 more channel",
        "1, 1, 1, '2 more attempts, 1 more day, 1 more channel'"
    })
    void each_threshold_holds_on_both_sides(int attempts, int days, int channels, String missing) {
        String lacking = new Tried(attempts, days, channels).lacks(NEEDED);

        if (missing.isEmpty()) {
            assertThat(lacking).isEmpty();
        } else {
            assertThat(lacking)
                    .startsWith("it takes 3 attempts on 2 days over 2 channels, so far there are ")
                    .endsWith("still missing: " + missing);
        }
    }

    @Test
    void a_contact_with_one_channel_or_an_unknown_number_is_tried_over_one() {
        assertThat(UnreachedPolicy.DEFAULT.neededFor(List.of("email")).channels())
                .isEqualTo(1);
        assertThat(UnreachedPolicy.DEFAULT.neededFor(List.of()).channels()).isEqualTo(1);
        assertThat(UnreachedPolicy.DEFAULT.neededFor(null).channels()).isEqualTo(1);
        assertThat(new UnreachedPolicy(3, 2, 1, 0)
                        .neededFor(List.of("email", "phone"))
                        .channels())
                .isEqualTo(1);
    }

    @Test
    void each_day_and_channel_takes_an_attempt() {
        new UnreachedPolicy(2, 2, 2, 0);
        assertThatThrownBy(() -> new UnreachedPolicy(1, 2, 1, 0)).hasMessageContaining("days is not more");
        assertThatThrownBy(() -> new UnreachedPolicy(1, 1, 2, 0)).hasMessageContaining("channels is not more");
    }
}
