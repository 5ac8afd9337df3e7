package io.ohlas.alert.timer;

import java.util.function.Consumer;

/**
 * What happens when timers of a name go off. May be called again for the same timer after a crash.
 *
 * @param name stays the same across releases: stored timers carry it
 */
public record Alarm(String name, Consumer<Ring> action) {}
