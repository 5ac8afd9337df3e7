package io.ohlas.gateway.people;

import io.ohlas.platform.web.problem.Refusal;

/** The person is a member of the tenant already. */
public class AlreadyMember extends Refusal {

    AlreadyMember() {
        super(Kind.CONFLICT, "already-member", "A user with this e-mail address is a member already");
    }
}
