package io.ohlas.gateway.identity;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How people sign in and how long they stay signed in. */
@ConfigMapping(prefix = "ohlas.sign-in")
public interface SignInSettings {

    /** The one address that people know. */
    URI publicUrl();

    /** Issuer of the tokens: Keycloak's realm at the public address. */
    URI issuer();

    /** The same realm, as the gateway reaches it. */
    URI realmUrl();

    String clientId();

    String clientSecret();

    /** How long a session lasts at most. */
    @WithDefault("PT12H")
    Duration lifetime();

    /** How long a person may take to sign in. */
    @WithDefault("PT10M")
    Duration signInWithin();
}
