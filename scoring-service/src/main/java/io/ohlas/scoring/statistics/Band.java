package io.ohlas.scoring.statistics;

/** Where a rating falls on its scale. An unfavourable rating is a dissatisfied customer. */
public enum Band {
    UNFAVOURABLE,
    NEUTRAL,
    FAVOURABLE
}
