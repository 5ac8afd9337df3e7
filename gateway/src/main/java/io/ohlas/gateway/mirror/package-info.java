/**
 * Keycloak as a mirror: tenants, people and API clients are authoritative in our database and are copied to Keycloak
 * until it shows the same.
 */
package io.ohlas.gateway.mirror;
