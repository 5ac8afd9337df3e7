package io.ohlas.platform.web.identity;

import io.ohlas.platform.web.problem.Refusal;

/** A step that somebody must answer for by name, and a machine cannot. */
public final class PersonRequired extends Refusal {

    PersonRequired() {
        super(
                Kind.FORBIDDEN,
                "person-required",
                "This step takes a person who has signed in; the token is an API client's");
    }
}
