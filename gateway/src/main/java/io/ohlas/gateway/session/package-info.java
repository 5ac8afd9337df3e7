/** Browser sessions: people sign in through Keycloak, the gateway keeps their tokens, the browser one cookie. */
package io.ohlas.gateway.session;
