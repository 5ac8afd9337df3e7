/** Keycloak as the place where people prove who they are: code flow, refresh, and tokens that are verified. */
package io.ohlas.gateway.identity;
