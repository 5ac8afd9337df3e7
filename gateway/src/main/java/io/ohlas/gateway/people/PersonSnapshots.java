package io.ohlas.gateway.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.gateway.people.Membership.Grant;
import io.ohlas.platform.tenancy.TenantContext;

/** A person over all tenants, read tenant by tenant: no query ever sees two of them at once. */
@ApplicationScoped
public class PersonSnapshots {

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

    /** By what id a tenant knows the person, what it calls them, and what they may do there. */
    record Held(UUID memberId, Grant grant, boolean active, boolean noticeDue) {}

    /** @param subject null until Keycloak knows the person */
    public record Snapshot(UUID id, String email, String subject, Map<UUID, Held> memberships) {

        /** Tenants of whose membership the person was not told yet. */
        public List<UUID> untold() {
            return memberships.entrySet().stream()
                    .filter(each -> each.getValue().noticeDue())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    public Snapshot of(UUID personId) {
        Person person = QuarkusTransaction.requiringNew().call(() -> people.findById(personId));
        var held = new HashMap<UUID, Held>();
        for (UUID tenant : tenantsOf(personId)) {
            held.put(tenant, inTenant(tenant, () -> heldIn(personId)));
        }
        return new Snapshot(personId, person.email(), person.subject(), held);
    }

    /** Keeps the id that Keycloak gave, and tells the services what an earlier version could not tell without it. */
    void becameKnownAs(UUID personId, String subject) {
        QuarkusTransaction.requiringNew().run(() -> people.findById(personId).becameKnownAs(subject));
        for (UUID tenant : tenantsOf(personId)) {
            inTenant(tenant, () -> {
                changes.announce(memberships.findById(personId));
                return null;
            });
        }
    }

    public void wasTold(UUID personId, List<UUID> of) {
        for (UUID tenant : of) {
            inTenant(tenant, () -> memberships.wasTold(personId));
        }
    }

    private Held heldIn(UUID personId) {
        Membership membership = memberships.findById(personId);
        return new Held(
                membership.memberId(),
                new Grant(membership.name(), membership.roles(), membership.units()),
                membership.isActive(),
                membership.isNoticeDue());
    }

    private List<UUID> tenantsOf(UUID personId) {
        return QuarkusTransaction.requiringNew().call(() -> people.tenantsOf(personId));
    }

    private <T> T inTenant(UUID tenant, Callable<T> work) {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
