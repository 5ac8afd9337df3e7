package io.ohlas.gateway.people;

/** A person together with what they may do in the current tenant. */
record Member(Person person, Membership membership) {}
