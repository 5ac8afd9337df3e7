package io.ohlas.gateway.signin;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import io.ohlas.gateway.identity.Attempt;
import io.ohlas.gateway.identity.IdentityProvider;
import io.ohlas.gateway.identity.IdentityProviderAway;
import io.ohlas.gateway.identity.IdentityTokens;
import io.ohlas.gateway.identity.TokenRefused;
import io.ohlas.gateway.people.Directory;
import io.ohlas.gateway.people.Directory.Place;
import io.ohlas.gateway.session.Session;
import io.ohlas.gateway.session.SessionRules;
import io.ohlas.gateway.session.SessionTokens;
import io.ohlas.gateway.session.Sessions;
import io.ohlas.gateway.vault.Secrets;
import io.ohlas.platform.time.UuidV7;

/** Brings a person from Keycloak's answer into a session of exactly one tenant. */
@ApplicationScoped
class SignIn {

    private final IdentityProvider identityProvider;
    private final Directory people;
    private final Sessions sessions;
    private final SessionTokens tokens;
    private final SessionRules rules;

    SignIn(
            IdentityProvider identityProvider,
            Directory people,
            Sessions sessions,
            SessionTokens tokens,
            SessionRules rules) {
        this.identityProvider = identityProvider;
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
        this.rules = rules;
    }

    /** What follows from a finished sign-in. */
    sealed interface Outcome {

        /** Ask Keycloak again, for the person's only tenant; it knows the person already and asks nothing. */
        record GoOn(Attempt attempt) implements Outcome {}

        /** The person must say which tenant. */
        record Choose(List<Place> places, String returnTo) implements Outcome {}

        record SignedIn(String secret, String returnTo) implements Outcome {}

        /** Keycloak knows the person, but no tenant does. */
        record Nowhere() implements Outcome {}
    }

    Attempt begin(String tenant, String returnTo) {
        return Attempt.begin(tenant, returnTo, rules.now(), rules.signInWithin());
    }

    /**
     * @param oldSecret of the session that the browser had before, which ends when another begins; null for none
     * @throws TokenRefused when code, nonce, tenant or scope do not belong to the attempt
     * @throws IdentityProviderAway when Keycloak gives no answer
     */
    Outcome finish(String code, Attempt attempt, String oldSecret) {
        IdentityTokens fetched = identityProvider.exchange(code, attempt);
        List<Place> places = people.placesOf(fetched.subject());
        if (attempt.tenant() == null) {
            return choose(places, attempt);
        }
        Place place = places.stream()
                .filter(each -> each.key().equals(attempt.tenant()))
                .findFirst()
                .orElse(null);
        if (place == null) {
            return new Outcome.Nowhere();
        }
        // The address of the sign-in passes through the browser: what was granted must be what we asked for.
        if (!fetched.areFor(place.tenantId(), place.key())) {
            throw new TokenRefused(null);
        }
        return new Outcome.SignedIn(open(fetched, place, oldSecret), attempt.returnTo());
    }

    private Outcome choose(List<Place> places, Attempt attempt) {
        return switch (places.size()) {
            case 0 -> new Outcome.Nowhere();
            case 1 -> new Outcome.GoOn(attempt.goOn(places.getFirst().key(), rules.now(), rules.signInWithin()));
            default -> new Outcome.Choose(places, attempt.returnTo());
        };
    }

    private String open(IdentityTokens fetched, Place place, String oldSecret) {
        String secret = Secrets.random();
        Session session =
                Session.open(UuidV7.next(), secret, place.tenantId(), fetched.subject(), rules.now(), rules.lifetime());
        session.keep(tokens.seal(session.id(), fetched));
        tokens.endAtKeycloak(sessions.replace(oldSecret, session), fetched);
        Log.infof("Person %s signed in to tenant %s", fetched.subject(), place.tenantId());
        return secret;
    }
}
