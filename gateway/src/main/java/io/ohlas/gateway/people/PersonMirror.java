package io.ohlas.gateway.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;

import io.ohlas.gateway.mirror.Mirrored;
import io.ohlas.gateway.mirror.Realm;
import io.ohlas.gateway.people.PersonSnapshots.Snapshot;
import io.ohlas.gateway.tenant.TenantMirror;

/** A person in Keycloak: a user with an attribute for each tenant, role and unit, member of the tenants' organizations. */
@ApplicationScoped
public class PersonMirror implements Mirrored {

    static final String KIND = "person";

    private static final String MEMBERSHIP = "membership.";
    private static final String LANGUAGE = "locale";
    private static final int CONFLICT = 409;

    private final Realm realm;
    private final PersonSnapshots snapshots;
    private final TenantMirror tenants;

    PersonMirror(Realm realm, PersonSnapshots snapshots, TenantMirror tenants) {
        this.realm = realm;
        this.snapshots = snapshots;
        this.tenants = tenants;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void mirror(UUID tenantId, UUID personId) {
        Snapshot person = snapshots.of(personId);
        UsersResource users = realm.api().users();
        String id = users.searchByEmail(person.email(), true).stream()
                .findFirst()
                .map(user -> update(user, person))
                .orElseGet(() -> create(person, tenants.language(tenantId)));
        person.memberships().forEach((tenant, membership) -> place(id, tenant, membership.active()));
        if (person.memberships().values().stream().noneMatch(PersonSnapshots.Held::active)) {
            users.get(id).logout();
        }
        snapshots.becameKnownAs(personId, id);
    }

    // No name: each tenant calls the person as it likes, and says so in its own tokens. No password: it is the
    // person's.
    private String create(Snapshot person, String language) {
        var user = new UserRepresentation();
        user.setUsername(person.email());
        user.setEmail(person.email());
        // Whoever opens the link in the invitation shows that the address is theirs.
        user.setEmailVerified(false);
        user.setEnabled(true);
        user.setAttributes(attributes(Map.of(LANGUAGE, List.of(language)), person));
        return realm.created(realm.api().users().create(user))
                .orElseThrow(() -> new IllegalStateException("Keycloak has a user of that name without that address"));
    }

    private String update(UserRepresentation user, Snapshot person) {
        user.setAttributes(attributes(user.getAttributes() == null ? Map.of() : user.getAttributes(), person));
        realm.api().users().get(user.getId()).update(user);
        return user.getId();
    }

    private void place(String userId, UUID tenantId, boolean active) {
        OrganizationMembersResource members =
                realm.api().organizations().get(tenants.organization(tenantId)).members();
        if (active) {
            try (Response answer = members.addMember(userId)) {
                if (answer.getStatus() != CONFLICT) {
                    realm.require(answer);
                }
            }
        } else {
            try (Response answer = members.member(userId).delete()) {
                if (answer.getStatus() != Response.Status.NOT_FOUND.getStatusCode()
                        && answer.getStatus() != Response.Status.BAD_REQUEST.getStatusCode()) {
                    realm.require(answer);
                }
            }
        }
    }

    private static Map<String, List<String>> attributes(Map<String, List<String>> old, Snapshot person) {
        var attributes = new HashMap<>(old);
        attributes.keySet().removeIf(name -> name.startsWith(MEMBERSHIP));
        person.memberships().forEach((tenant, held) -> {
            if (held.active()) {
                attributes.put(TenantMirror.attribute(tenant, "tenant"), List.of(tenant.toString()));
                attributes.put(
                        TenantMirror.attribute(tenant, "member"),
                        List.of(held.memberId().toString()));
                attributes.put(
                        TenantMirror.attribute(tenant, "name"),
                        List.of(held.grant().name()));
                attributes.put(
                        TenantMirror.attribute(tenant, "roles"), held.grant().roles());
                attributes.put(
                        TenantMirror.attribute(tenant, "units"), held.grant().units());
            }
        });
        return attributes;
    }
}
