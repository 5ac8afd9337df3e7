package io.ohlas.alert.hearing;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.HearCustomer;
import io.ohlas.alert.casework.OpenCase;
import io.ohlas.alert.rule.Match;
import io.ohlas.alert.rule.RatedAnswer;

/** Decides what a response does: it judges the case it answers for, or it opens or joins one. */
@ApplicationScoped
class ActOnResponse {

    private final OpenCase openCase;
    private final HearCustomer hearCustomer;

    ActOnResponse(OpenCase openCase, HearCustomer hearCustomer) {
        this.openCase = openCase;
        this.hearCustomer = hearCustomer;
    }

    /** @param again it was acted upon before, and a later state of it came: a customer judges a case once */
    void on(ResponseSubmitted response, Optional<Match> match, boolean again) {
        boolean judged = response.recoveryOf() != null && !response.ratings().isEmpty() && (again || judge(response));
        if (!judged) {
            match.ifPresent(
                    met -> openCase.open(response.complaint(met.answer()), met.severity(), response.sequence()));
        }
    }

    /** False when the case it speaks of is unknown here; then it counts as any other response. */
    private boolean judge(ResponseSubmitted response) {
        var answer = response.recoveryAnswer();
        if (answer.satisfied()) {
            return hearCustomer.confirm(response.recoveryOf(), answer);
        }
        RatedAnswer worst = response.answers().stream()
                .filter(RatedAnswer::dissatisfied)
                .findFirst()
                .orElseThrow();
        return hearCustomer.deny(response.recoveryOf(), answer, response.complaint(worst), response.sequence());
    }
}
