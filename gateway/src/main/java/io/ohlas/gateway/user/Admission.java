package io.ohlas.gateway.user;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.gateway.people.AlreadyMember;
import io.ohlas.gateway.people.Memberships;
import io.ohlas.gateway.tenant.FirstAdmins;
import io.ohlas.platform.web.identity.Caller;

/** Who may take whom in: a tenant's admin anybody, the platform's admin only the first admin of a tenant. */
@ApplicationScoped
class Admission {

    private final AddMember addMember;
    private final Memberships memberships;
    private final FirstAdmins firstAdmins;
    private final Caller caller;

    Admission(AddMember addMember, Memberships memberships, FirstAdmins firstAdmins, Caller caller) {
        this.addMember = addMember;
        this.memberships = memberships;
        this.firstAdmins = firstAdmins;
        this.caller = caller;
    }

    /**
     * @throws UserRejected when a field is not for this caller
     * @throws AlreadyMember when the person is a member already
     */
    Member admit(NewUser user) {
        if (caller.tenant().isPresent()) {
            if (user.tenant() != null) {
                throw new UserRejected("/tenant", "is for platform admins; users join your own tenant");
            }
            return add(user);
        }
        if (!user.roles().equals(List.of("tenant-admin"))) {
            throw new UserRejected("/roles", "a platform admin names a tenant's first tenant-admin, and nobody else");
        }
        return firstAdmins.appoint(user.tenant(), memberships::hasAdmin, () -> add(user));
    }

    private Member add(NewUser user) {
        return addMember.add(user.email(), user.grant());
    }
}
