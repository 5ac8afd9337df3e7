package io.ohlas.gateway.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.vertx.core.json.JsonObject;

import io.ohlas.gateway.mirror.Realm;

/** The sessions that Keycloak keeps behind ours, one for each browser in which somebody signed in there. */
@ApplicationScoped
class KeycloakSessions {

    private final Realm realm;

    KeycloakSessions(Realm realm) {
        this.realm = realm;
    }

    /**
     * Ends the one behind an old session, unless a new session goes on with it: who goes from one tenant to another
     * stays signed in.
     *
     * @param oldRefreshToken as Keycloak gave it to the old session
     * @param newRefreshToken as it gave it to the new one
     */
    void endUnlessShared(String oldRefreshToken, String newRefreshToken) {
        String old = idIn(oldRefreshToken);
        if (old.equals(idIn(newRefreshToken))) {
            return;
        }
        try {
            Realm.unlessGone(() -> realm.api().deleteSession(old, false));
        } catch (RuntimeException e) {
            // Ours is gone and with it the way to this one, which ends by itself when nobody renews it.
            Log.warnf("Keycloak keeps a session that was replaced: %s", e.toString());
        }
    }

    // Read and not verified: both came straight from Keycloak, and the old one rested sealed.
    private static String idIn(String refreshToken) {
        byte[] payload = Base64.getUrlDecoder().decode(refreshToken.split("\\.")[1]);
        return new JsonObject(new String(payload, StandardCharsets.UTF_8)).getString("sid", "");
    }
}
