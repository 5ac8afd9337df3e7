package io.ohlas.gateway.proxy;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenBodiesTest {

    final OpenBodies bodies = new OpenBodies(2);

    @Test
    void an_address_may_have_so_many_and_no_more() {
        assertThat(bodies.begin("a")).isTrue();
        assertThat(bodies.begin("a")).isTrue();
        assertThat(bodies.begin("a")).isFalse();
        assertThat(bodies.begin("b")).isTrue();
    }

    /** One that was refused has not begun, and must not count for ever. */
    @Test
    void one_that_ends_makes_room_for_one() {
        bodies.begin("a");
        bodies.begin("a");
        bodies.begin("a");
        bodies.begin("a");

        bodies.end("a");

        assertThat(bodies.begin("a")).isTrue();
        assertThat(bodies.begin("a")).isFalse();
        bodies.end("a");
        bodies.end("a");
        assertThat(bodies.isEmpty()).isTrue();
    }
}
