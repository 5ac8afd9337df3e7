package io.ohlas.gateway.people;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** Neither two people of a tenant nor a client and a person have one name: a case's history would not tell who did what. */
public class NameTaken extends Refusal {

    NameTaken(String name) {
        super(
                Kind.CONFLICT,
                "user-name-taken",
                "Another user of this tenant is called the same",
                List.of(new FieldError(
                        "/name", "is another user's; add what tells them apart, as in \"%s, Brno\"".formatted(name))));
    }
}
