package io.ohlas.platform.time;

import java.time.Duration;

/** A service's stored timers, as a replay lets them go off: the table {@code timer} with db-scheduler's columns. */
public interface DueTimers {

    /** Looks for timers that are due by the service's clock, without waiting for the next look. */
    void look();

    /** How much later than due a timer may go off in a replay; zero where the time of going off is shown to people. */
    Duration grain();
}
