package io.ohlas.alert.worklist;

/**
 * How many cases the caller sees.
 *
 * @param unassigned open and nobody's
 * @param mine open and the caller's
 * @param overdue open and past a promise that is not kept yet
 * @param unconfirmed resolved, without the customer's word for 14 days
 */
record CaseCounts(long open, long unassigned, long mine, long overdue, long unconfirmed) {}
