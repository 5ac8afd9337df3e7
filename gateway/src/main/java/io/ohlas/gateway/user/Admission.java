package io.ohlas.gateway.user;

import java.net.URI;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.ohlas.gateway.people.AlreadyMember;
import io.ohlas.gateway.people.Memberships;
import io.ohlas.gateway.tenant.FirstAdmins;
import io.ohlas.platform.web.identity.Caller;

/** Who may take whom in: a tenant's admin anybody, the platform's admin only the first admin of a tenant. */
@ApplicationScoped
class Admission {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1");

    private final AddMember addMember;
    private final Memberships memberships;
    private final FirstAdmins firstAdmins;
    private final Caller caller;
    private final boolean local;

    Admission(
            AddMember addMember,
            Memberships memberships,
            FirstAdmins firstAdmins,
            Caller caller,
            @ConfigProperty(name = "ohlas.sign-in.public-url") URI publicUrl) {
        this.addMember = addMember;
        this.memberships = memberships;
        this.firstAdmins = firstAdmins;
        this.caller = caller;
        this.local = LOCAL.contains(publicUrl.getHost());
    }

    /**
     * @throws UserRejected when a field is not for this caller or this installation
     * @throws AlreadyMember when the person is a member already
     */
    Member admit(NewUser user) {
        if (user.password() != null && !local) {
            throw new UserRejected("/password", "people choose it themselves");
        }
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
        return addMember.add(user.email(), user.password(), user.grant());
    }
}
