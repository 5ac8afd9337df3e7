package io.ohlas.gateway.people;

import io.ohlas.platform.web.problem.Refusal;

/** A tenant without an admin could take in nobody any more. */
public class LastAdmin extends Refusal {

    LastAdmin() {
        super(Kind.CONFLICT, "last-admin", "This is the tenant's last admin; make somebody else one first");
    }
}
