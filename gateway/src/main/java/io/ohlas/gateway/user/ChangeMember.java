package io.ohlas.gateway.user;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.gateway.people.LastAdmin;
import io.ohlas.gateway.people.MemberChanges;
import io.ohlas.gateway.people.Membership;
import io.ohlas.gateway.people.Membership.Grant;
import io.ohlas.gateway.people.Memberships;
import io.ohlas.gateway.people.NameTaken;
import io.ohlas.gateway.people.People;
import io.ohlas.gateway.people.Person;
import io.ohlas.gateway.people.UserNotFound;
import io.ohlas.platform.web.etag.Version;

/** Gives a member other roles, org units or another name. */
@ApplicationScoped
class ChangeMember {

    private final Memberships memberships;
    private final People people;
    private final MemberChanges changes;
    private final Clock clock;

    ChangeMember(Memberships memberships, People people, MemberChanges changes, Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @throws UserNotFound when the tenant has no such member
     * @throws NameTaken when somebody else is called the same
     * @throws LastAdmin when the person would be an admin no more, and nobody else is
     */
    @Transactional
    Member change(UUID memberId, String ifMatch, UnaryOperator<Grant> change) {
        memberships.keepingAnAdmin(() -> change(memberships.activeLocked(memberId), ifMatch, change));
        Membership membership = memberships.active(memberId);
        Person person = people.findById(membership.personId());
        changes.made(membership, person);
        return new Member(person, membership);
    }

    private void change(Membership membership, String ifMatch, UnaryOperator<Grant> change) {
        Version.require(ifMatch, membership.sequence());
        var old = new Grant(membership.name(), membership.roles(), membership.units());
        Grant wanted = change.apply(old);
        if (!wanted.name().equals(old.name())) {
            memberships.requireFree(wanted.name(), membership.personId());
        }
        membership.change(wanted, clock.instant());
    }
}
