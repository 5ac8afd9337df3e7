package io.ohlas.survey.decision;

import java.util.List;

import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.invitation.Asking;

/**
 * Whether a contact is asked about an interaction.
 *
 * @param reasons why not, or why not at once; empty when asked at once
 * @param program key of the program that decided; null when none fits or several held back
 * @param asking null when held back
 * @param survey null when held back
 */
public record Decision(Outcome outcome, List<Reason> reasons, String program, Asking asking, SurveyVersion survey) {

    static Decision heldBack(List<Reason> reasons, String program) {
        return new Decision(Outcome.HELD_BACK, reasons, program, null, null);
    }
}
