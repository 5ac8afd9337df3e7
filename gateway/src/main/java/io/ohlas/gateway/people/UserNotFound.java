package io.ohlas.gateway.people;

import java.util.UUID;

import io.ohlas.platform.web.problem.Refusal;

/** Nobody of that id is a member of the tenant. */
public class UserNotFound extends Refusal {

    UserNotFound(UUID id) {
        super(Kind.ABSENT, "user-not-found", "There is no user %s".formatted(id));
    }
}
