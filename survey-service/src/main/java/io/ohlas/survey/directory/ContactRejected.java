package io.ohlas.survey.directory;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** Details that cannot be a person's. */
public final class ContactRejected extends Refusal {

    ContactRejected(String pointer, String detail) {
        super(
                Kind.INVALID,
                "contact-rejected",
                "The contact was not stored: %s %s".formatted(pointer, detail),
                List.of(new FieldError(pointer, detail)));
    }
}
