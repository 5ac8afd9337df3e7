package io.ohlas.survey.exchange;

/** Another replica has taken the job over, because this one was silent for too long. */
final class LeaseLost extends RuntimeException {}
