/** Persons, what each may do in which tenant, and their mirror in Keycloak. */
package io.ohlas.gateway.people;
