package io.ohlas.gateway.user;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A field of a new user is well-formed but not possible here. */
class UserRejected extends Refusal {

    UserRejected(String pointer, String detail) {
        super(Kind.INVALID, "user-rejected", "A field is wrong", List.of(new FieldError(pointer, detail)));
    }
}
