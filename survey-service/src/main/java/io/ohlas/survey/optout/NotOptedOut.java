package io.ohlas.survey.optout;

import java.util.UUID;

import io.ohlas.platform.web.problem.Refusal;

/** A consent for a contact who may be asked as it is. */
final class NotOptedOut extends Refusal {

    NotOptedOut(UUID contact) {
        super(
                Kind.CONFLICT,
                "not-opted-out",
                "Contact %s has not opted out; there is nothing to take back".formatted(contact));
    }
}
