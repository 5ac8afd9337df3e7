package io.ohlas.alert.hearing;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.rule.Match;
import io.ohlas.alert.voice.DissatisfiedResponse;

/** Decides what a response does: it judges the case it answers for, or it opens or joins one. */
@ApplicationScoped
class ActOnResponse {

    private final OpenCase openCase;
    private final HearCustomer hearCustomer;

    ActOnResponse(OpenCase openCase, HearCustomer hearCustomer) {
        this.openCase = openCase;
        this.hearCustomer = hearCustomer;
    }

    /** Call it before the transaction in which a response is acted upon. */
    void prepare() {
        openCase.prepare();
    }

    /** @param again it was acted upon before, and a later state of it came: a customer judges a case once */
    void on(ResponseSubmitted response, Optional<Match> match, boolean again) {
        if (again && amended(response, match)) {
            return;
        }
        boolean judged =
                response.recoveryOf() != null && !response.ratings().isEmpty() && (again || judge(response, match));
        if (!judged) {
            match.ifPresent(met -> openCase.open(response.says(met.answer(), met.severity())));
        }
    }

    // Also when it meets no rule any more: a case says what its customer said last.
    private boolean amended(ResponseSubmitted response, Optional<Match> match) {
        return match.map(met -> response.says(met.answer(), met.severity()))
                .or(() -> response.answers().stream().findFirst().map(first -> response.says(first, Severity.NORMAL)))
                .filter(openCase::amend)
                .isPresent();
    }

    /** False when the case it speaks of is unknown here; then it counts as any other response. */
    private boolean judge(ResponseSubmitted response, Optional<Match> match) {
        var answer = response.recoveryAnswer();
        if (answer.satisfied()) {
            return hearCustomer.confirm(response.recoveryOf(), answer);
        }
        // Also one that meets no rule of the tenant: the customer was asked whether it helped, and said no.
        DissatisfiedResponse words = match.map(met -> response.says(met.answer(), met.severity()))
                .orElseGet(() -> response.says(response.worst(), Severity.NORMAL));
        return hearCustomer.deny(response.recoveryOf(), answer, words);
    }
}
