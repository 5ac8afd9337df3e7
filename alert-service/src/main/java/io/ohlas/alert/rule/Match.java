package io.ohlas.alert.rule;

import io.ohlas.alert.deadline.Severity;

/** A rule said that this answer needs a case. */
public record Match(String rule, RatedAnswer answer, Severity severity) {}
