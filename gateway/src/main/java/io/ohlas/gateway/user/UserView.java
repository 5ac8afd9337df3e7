package io.ohlas.gateway.user;

import java.util.List;
import java.util.UUID;

import io.ohlas.gateway.people.Membership;
import io.ohlas.gateway.people.Person;

/**
 * A member as the API shows one.
 *
 * @param subject the person's id in tokens, events and cases; null until Keycloak knows the person
 */
record UserView(UUID id, String subject, String email, String name, List<String> roles, List<String> units) {

    static UserView of(Member member) {
        Person person = member.person();
        Membership membership = member.membership();
        return new UserView(
                person.id(),
                person.subject(),
                person.email(),
                membership.name(),
                membership.roles(),
                membership.units());
    }
}
