package io.ohlas.gateway.identity;

/** Keycloak gave no answer. The session stays; the request may be sent again. */
public class IdentityProviderAway extends RuntimeException {

    public IdentityProviderAway(Throwable cause) {
        super("Keycloak gave no answer: " + cause.getMessage(), cause);
    }
}
