package io.ohlas.survey.job;

/** Another replica has taken the job over, because this one was silent for too long. */
public final class LeaseLost extends RuntimeException {}
