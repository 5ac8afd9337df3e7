package io.ohlas.alert.hearing;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

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
        if (again && amended(response, match)) {
            return;
        }
        boolean judged = response.recoveryOf() != null && !response.ratings().isEmpty() && (again || judge(response));
        if (!judged) {
            match.ifPresent(
                    met -> openCase.open(response.complaint(met.answer()), met.severity(), response.sequence()));
        }
    }

    // Also when it meets no rule any more: a case says what its customer said last.
    private boolean amended(ResponseSubmitted response, Optional<Match> match) {
        return match.map(Match::answer)
                .or(() -> response.answers().stream().findFirst())
                .filter(about -> openCase.amend(response.complaint(about), response.sequence()))
                .isPresent();
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
