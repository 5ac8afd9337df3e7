package io.ohlas.gateway.user;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.gateway.people.Membership;
import io.ohlas.gateway.people.Memberships;
import io.ohlas.gateway.people.People;
import io.ohlas.gateway.people.UserNotFound;

/** The current tenant's members, each with the person behind. */
@ApplicationScoped
class Members {

    private final Memberships memberships;
    private final People people;

    Members(Memberships memberships, People people) {
        this.memberships = memberships;
        this.people = people;
    }

    /** @throws UserNotFound when the tenant has no such member */
    Member get(UUID memberId) {
        Membership membership = memberships.active(memberId);
        return new Member(people.findById(membership.personId()), membership);
    }

    /** Up to {@code limit + 1} members after the given id. */
    List<Member> page(UUID after, int limit) {
        return memberships.page(after, limit).stream()
                .map(membership -> new Member(people.findById(membership.personId()), membership))
                .toList();
    }
}
