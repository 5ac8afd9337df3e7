package io.ohlas.survey.journey;

/** A part of a journey, such as buying or after-sales. */
record Stage(String key, String name) {}
