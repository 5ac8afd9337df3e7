package io.ohlas.gateway.identity;

/** Keycloak refused a code or a refresh token, or what it gave does not fit the sign-in. */
public class TokenRefused extends RuntimeException {

    public TokenRefused(Throwable cause) {
        // Never the message of the cause: it may quote the token, and this one is logged.
        super(
                cause == null
                        ? "The token does not fit"
                        : "The token does not fit: " + cause.getClass().getSimpleName());
    }
}
