package io.ohlas.gateway.signin;

import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.ohlas.gateway.identity.Attempt;
import io.ohlas.gateway.identity.SignInSettings;
import io.ohlas.gateway.session.SessionCookie;
import io.ohlas.gateway.vault.SealedBox;
import io.ohlas.gateway.vault.Secrets;

/** Keeps a sign-in under way in the browser that began it, unreadable and unchangeable there. */
@ApplicationScoped
class AttemptCookie {

    private static final String PURPOSE = "sign-in";

    private final SealedBox box;
    private final ObjectMapper json;
    private final SignInSettings settings;
    private final Clock clock;

    AttemptCookie(SealedBox box, ObjectMapper json, SignInSettings settings, Clock clock) {
        this.box = box;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    String write(Attempt attempt) {
        try {
            String sealed = Secrets.encode(box.seal(PURPOSE, json.writeValueAsString(attempt)));
            return SessionCookie.signInOf(sealed, settings.signInWithin());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sign-in that this browser began; empty when there is none, it took too long, or the state is another's. */
    Optional<Attempt> read(List<String> cookieHeaders, String state) {
        String sealed = SessionCookie.signIn(cookieHeaders);
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return box.open(PURPOSE, Base64.getUrlDecoder().decode(sealed))
                    .map(this::parse)
                    .filter(attempt -> Secrets.same(attempt.state(), state) && !attempt.isOver(clock.instant()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Attempt parse(String text) {
        try {
            return json.readValue(text, Attempt.class);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
