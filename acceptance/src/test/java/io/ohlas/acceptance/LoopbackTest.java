package io.ohlas.acceptance;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.Sockets;

import static org.assertj.core.api.Assertions.assertThat;

/** The suite on one machine is for whoever sits at it: no other machine reaches any of its ports. */
@Order(3)
class LoopbackTest {

    /** Four services with their management, two each of broker and Keycloak, database, mails. */
    static final int PORTS = 15;

    @Test
    void no_part_listens_where_another_machine_could_reach_it() {
        TheSuite.get();

        // The parts are processes of ours, the mail sink runs in this one.
        assertThat(Sockets.listenersOf(ProcessHandle.current()))
                .hasSizeGreaterThanOrEqualTo(PORTS)
                .allMatch(Sockets.Socket::isLoopback);
    }
}
