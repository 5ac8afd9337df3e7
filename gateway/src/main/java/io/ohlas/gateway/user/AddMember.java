package io.ohlas.gateway.user;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.gateway.people.AlreadyMember;
import io.ohlas.gateway.people.MemberChanges;
import io.ohlas.gateway.people.Membership;
import io.ohlas.gateway.people.Membership.Grant;
import io.ohlas.gateway.people.People;
import io.ohlas.gateway.people.Person;
import io.ohlas.gateway.people.PersonMirror;
import io.ohlas.gateway.vault.SealedBox;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.time.UuidV7;

/** Makes a person a member of the current tenant. */
@ApplicationScoped
class AddMember {

    private final People people;
    private final MemberChanges changes;
    private final TenantContext tenants;
    private final SealedBox box;
    private final Clock clock;

    AddMember(People people, MemberChanges changes, TenantContext tenants, SealedBox box, Clock clock) {
        this.people = people;
        this.changes = changes;
        this.tenants = tenants;
        this.box = box;
        this.clock = clock;
    }

    /**
     * A person whom the suite knows already, from another tenant, keeps name and password.
     *
     * @param password first password of a new person; null for none
     * @throws AlreadyMember when the person is one
     */
    @Transactional
    Member add(String email, String password, Grant grant) {
        Instant now = clock.instant();
        Person person = people.byEmail(email).orElseGet(() -> newPerson(email, password, grant.name(), now));
        UUID tenantId = tenants.required();
        people.place(person.id(), tenantId, true);
        Membership membership = changes.find(person.id());
        membership.grant(grant, now);
        changes.made(membership, person);
        return new Member(person, membership);
    }

    private Person newPerson(String email, String password, String name, Instant now) {
        UUID id = UuidV7.next();
        byte[] sealed = password == null ? null : box.seal(PersonMirror.passwordOf(id), password);
        Person person = Person.of(id, email, name, sealed, now);
        people.persistAndFlush(person);
        return person;
    }
}
