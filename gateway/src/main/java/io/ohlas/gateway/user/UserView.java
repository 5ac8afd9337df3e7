package io.ohlas.gateway.user;

import java.util.List;
import java.util.UUID;

import io.ohlas.gateway.people.Membership;
import io.ohlas.gateway.people.Person;

/**
 * A member as the API shows one. Nothing in it tells whether the person works for another tenant too.
 *
 * @param id by what this tenant knows the person: in tokens, events and cases
 */
record UserView(UUID id, String email, String name, List<String> roles, List<String> units) {

    static UserView of(Member member) {
        Person person = member.person();
        Membership membership = member.membership();
        return new UserView(
                membership.memberId(), person.email(), membership.name(), membership.roles(), membership.units());
    }
}
