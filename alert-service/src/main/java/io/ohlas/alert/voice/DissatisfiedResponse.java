package io.ohlas.alert.voice;

import java.util.List;

import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.rule.RatedAnswer;

/**
 * What one dissatisfied customer said, in one save of their response.
 *
 * @param complaint the answer that weighs most
 * @param answers all ratings, that one first
 * @param severity the worst of all answers
 * @param sequence of the save; a later one wins
 */
public record DissatisfiedResponse(Complaint complaint, List<RatedAnswer> answers, Severity severity, long sequence) {}
