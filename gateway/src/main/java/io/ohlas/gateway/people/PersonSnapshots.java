package io.ohlas.gateway.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.tenancy.TenantContext;

/** A person over all tenants, read tenant by tenant: no query ever sees two of them at once. */
@ApplicationScoped
class PersonSnapshots {

    private final People people;
    private final Memberships memberships;
    private final MemberChanges changes;
    private final TenantContext tenants;

    PersonSnapshots(People people, Memberships memberships, MemberChanges changes, TenantContext tenants) {
        this.people = people;
        this.memberships = memberships;
        this.changes = changes;
        this.tenants = tenants;
    }

    /** What the person holds in one tenant. */
    record Held(List<String> roles, List<String> units, boolean active) {}

    record Snapshot(UUID id, String email, String name, byte[] sealedPassword, Map<UUID, Held> memberships) {}

    Snapshot of(UUID personId) {
        Person person = QuarkusTransaction.requiringNew().call(() -> people.findById(personId));
        var held = new HashMap<UUID, Held>();
        for (UUID tenant : tenantsOf(personId)) {
            held.put(tenant, inTenant(tenant, () -> heldIn(personId)));
        }
        return new Snapshot(personId, person.email(), person.name(), person.sealedPassword(), held);
    }

    /** Keeps the id that Keycloak gave, and tells the services what could not be told without it. */
    void becameKnownAs(UUID personId, String subject) {
        QuarkusTransaction.requiringNew().run(() -> people.findById(personId).becameKnownAs(subject));
        for (UUID tenant : tenantsOf(personId)) {
            inTenant(tenant, () -> {
                changes.announce(memberships.findById(personId), people.findById(personId));
                return null;
            });
        }
    }

    private Held heldIn(UUID personId) {
        Membership membership = memberships.findById(personId);
        return new Held(membership.roles(), membership.units(), membership.isActive());
    }

    private List<UUID> tenantsOf(UUID personId) {
        return QuarkusTransaction.requiringNew().call(() -> people.tenantsOf(personId));
    }

    private <T> T inTenant(UUID tenant, Callable<T> work) {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
