package io.ohlas.gateway.session;

/** The cookie stands for no session: it expired, was signed out, or its person lost the membership. */
public class SessionEnded extends RuntimeException {

    SessionEnded(String reason) {
        super(reason, null, false, false);
    }
}
