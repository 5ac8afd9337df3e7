package io.ohlas.stack.demo.life;

import java.util.Map;
import java.util.Random;

import io.ohlas.stack.demo.ApiRefused;
import io.ohlas.stack.demo.words.Notes;

/**
 * What an agent does to a case, and what they write about it.
 *
 * @param notes by the language that agents write
 */
record CaseSteps(Callers callers, Map<String, Notes> notes) {

    /** @return whether the case took the step: the customer may have had another word meanwhile */
    boolean take(WorkedCase open, String step, Object body) {
        try {
            callers.agents()
                    .get(open.agent().email())
                    .send("POST", "/api/v1/cases/" + open.id() + "/" + step, body, Map.of("If-Match", "*"));
            return true;
        } catch (ApiRefused e) {
            if (e.status() == 409) {
                return false;
            }
            throw e;
        }
    }

    Map<String, String> note(WorkedCase open, String step) {
        return Map.of("note", notes(open).step(step, open.agent().gender(), words(open)));
    }

    Notes notes(WorkedCase open) {
        return notes.get(open.agent().language());
    }

    // Chances of their own: what happens to a case must not change with the number of notes to choose from.
    static Random words(WorkedCase open) {
        return new Random(open.chances().nextInt());
    }
}
