package io.ohlas.gateway.session;

/** Keycloak refused a code or a refresh token, or what it gave does not fit the sign-in. */
class TokenRefused extends RuntimeException {

    TokenRefused(Throwable cause) {
        super(cause == null ? "The token does not fit" : cause.getMessage(), cause);
    }
}
