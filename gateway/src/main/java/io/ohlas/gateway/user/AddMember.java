package io.ohlas.gateway.user;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.gateway.invitation.Invitation;
import io.ohlas.gateway.mirror.Mirror;
import io.ohlas.gateway.people.AlreadyMember;
import io.ohlas.gateway.people.MemberChanges;
import io.ohlas.gateway.people.Membership;
import io.ohlas.gateway.people.Membership.Grant;
import io.ohlas.gateway.people.NameTaken;
import io.ohlas.gateway.people.People;
import io.ohlas.gateway.people.Person;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.time.UuidV7;

/** Makes a person a member of the current tenant. */
@ApplicationScoped
class AddMember {

    private final People people;
    private final MemberChanges changes;
    private final TenantContext tenants;
    private final Mirror mirror;
    private final Clock clock;

    AddMember(People people, MemberChanges changes, TenantContext tenants, Mirror mirror, Clock clock) {
        this.people = people;
        this.changes = changes;
        this.tenants = tenants;
        this.mirror = mirror;
        this.clock = clock;
    }

    /**
     * A person whom the suite knows already, from another tenant, keeps their password; a new one is invited to set one.
     *
     * @throws AlreadyMember when the person is one
     * @throws NameTaken when somebody else is called the same
     */
    @Transactional
    Member add(String email, Grant grant) {
        Instant now = clock.instant();
        Person person = people.byEmail(email).orElseGet(() -> newPerson(email, grant.name(), now));
        UUID tenantId = tenants.required();
        changes.requireFree(grant.name(), person.id());
        people.place(person.id(), tenantId, true);
        Membership membership = changes.find(person.id());
        membership.grant(grant, now);
        changes.made(membership, person);
        mirror.follow(Invitation.KIND, person.id(), tenantId);
        return new Member(person, membership);
    }

    private Person newPerson(String email, String name, Instant now) {
        Person person = Person.of(UuidV7.next(), email, name, now);
        people.persistAndFlush(person);
        return person;
    }
}
