package io.ohlas.gateway.user;

import io.ohlas.gateway.people.Membership;
import io.ohlas.gateway.people.Person;

/** A person together with what they may do in the current tenant. */
record Member(Person person, Membership membership) {}
