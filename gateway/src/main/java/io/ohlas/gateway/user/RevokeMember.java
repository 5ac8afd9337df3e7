package io.ohlas.gateway.user;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.gateway.people.LastAdmin;
import io.ohlas.gateway.people.MemberChanges;
import io.ohlas.gateway.people.Membership;
import io.ohlas.gateway.people.Memberships;
import io.ohlas.gateway.people.People;
import io.ohlas.gateway.people.Person;
import io.ohlas.gateway.people.UserNotFound;
import io.ohlas.platform.tenancy.TenantContext;

/** Ends a membership at once: sessions are gone with the same commit, tokens die within a minute. */
@ApplicationScoped
class RevokeMember {

    private final Memberships memberships;
    private final People people;
    private final MemberChanges changes;
    private final TenantContext tenants;
    private final Clock clock;

    RevokeMember(Memberships memberships, People people, MemberChanges changes, TenantContext tenants, Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.changes = changes;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * @throws UserNotFound when the tenant has no such member
     * @throws LastAdmin when nobody else is an admin
     */
    @Transactional
    void revoke(UUID memberId) {
        memberships.keepingAnAdmin(() -> end(memberId));
    }

    private void end(UUID memberId) {
        Membership membership = memberships.activeLocked(memberId);
        Person person = people.findById(membership.personId());
        membership.revoke(clock.instant());
        people.place(person.id(), tenants.required(), false);
        changes.made(membership, person);
    }
}
