package io.ohlas.gateway.people;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.ohlas.gateway.mirror.Mirror;
import io.ohlas.platform.messaging.Outbox;
import io.ohlas.platform.tenancy.TenantContext;

/** What every change of a membership brings with it: the services are told, and Keycloak must follow. */
@ApplicationScoped
public class MemberChanges {

    private final Memberships memberships;
    private final Outbox outbox;
    private final Mirror mirror;
    private final TenantContext tenants;
    private final Event<MembershipEnded> ended;

    MemberChanges(
            Memberships memberships,
            Outbox outbox,
            Mirror mirror,
            TenantContext tenants,
            Event<MembershipEnded> ended) {
        this.memberships = memberships;
        this.outbox = outbox;
        this.mirror = mirror;
        this.tenants = tenants;
        this.ended = ended;
    }

    /** The person's membership, which may be revoked, or a new one that grants nothing yet. */
    public Membership find(UUID personId) {
        Membership found = memberships.findById(personId);
        return found == null ? Membership.of(personId) : found;
    }

    /** @throws NameTaken when somebody else who is a member now is called the same */
    public void requireFree(String name, UUID personId) {
        memberships.requireFree(name, personId);
    }

    public void made(Membership membership, Person person) {
        announce(membership);
        memberships.persist(membership);
        mirror.follow(PersonMirror.KIND, person.id(), tenants.required());
        if (!membership.isActive() && person.subject() != null) {
            ended.fire(new MembershipEnded(tenants.required(), person.subject()));
        }
    }

    /** Tells the services of the latest change, unless they were told. */
    void announce(Membership membership) {
        if (!membership.isAnnounced()) {
            outbox.publish(membership.announce(), membership.memberId(), membership.sequence());
        }
    }
}
