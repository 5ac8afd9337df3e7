package io.ohlas.gateway.session;

/** Keycloak gave no answer. The session stays; the request may be sent again. */
public class IdentityProviderAway extends RuntimeException {

    IdentityProviderAway(Throwable cause) {
        super("Keycloak gave no answer: " + cause.getMessage(), cause);
    }
}
