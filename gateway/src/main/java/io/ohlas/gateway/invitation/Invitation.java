package io.ohlas.gateway.invitation;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;

import io.ohlas.gateway.identity.SignInSettings;
import io.ohlas.gateway.mirror.Mirrored;
import io.ohlas.gateway.mirror.Realm;
import io.ohlas.gateway.people.PersonSnapshots;
import io.ohlas.gateway.people.PersonSnapshots.Snapshot;

/**
 * The mail that a membership brings. Whoever cannot sign in yet gets Keycloak's, with a link that works once and leads
 * to a password of their own: neither the link nor the password ever passes through the gateway. Whoever can sign in is
 * told of the membership, and keeps the password that they have.
 */
@ApplicationScoped
public class Invitation implements Mirrored {

    public static final String KIND = "invitation";

    private static final String SET_PASSWORD = "UPDATE_PASSWORD";

    private final Realm realm;
    private final PersonSnapshots people;
    private final MembershipMail mail;
    private final SignInSettings settings;

    Invitation(Realm realm, PersonSnapshots people, MembershipMail mail, SignInSettings settings) {
        this.realm = realm;
        this.people = people;
        this.mail = mail;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Sends what the person was not told of yet. A mail may come twice when the gateway dies between the two steps. */
    @Override
    public void mirror(UUID tenantId, UUID personId) {
        Snapshot person = people.of(personId);
        List<UUID> untold = person.untold();
        if (untold.isEmpty()) {
            return;
        }
        if (person.subject() == null) {
            throw new IllegalStateException("Keycloak does not know the person yet");
        }
        UserResource user = realm.api().users().get(person.subject());
        if (canSignIn(user)) {
            untold.forEach(tenant -> mail.send(person.email(), tenant));
        } else {
            user.executeActionsEmail(settings.clientId(), null, List.of(SET_PASSWORD));
        }
        people.wasTold(personId, untold);
    }

    // By a password, or through another place that vouches for the person.
    private static boolean canSignIn(UserResource user) {
        return user.credentials().stream()
                        .map(CredentialRepresentation::getType)
                        .anyMatch(CredentialRepresentation.PASSWORD::equals)
                || !user.getFederatedIdentity().isEmpty();
    }
}
