package io.ohlas.gateway.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import io.ohlas.gateway.vault.Secrets;

/**
 * A sign-in under way. It travels sealed in the browser's own cookie, so any replica can finish it and none keeps it.
 *
 * @param tenant key of the tenant to sign in to; null until it is known
 * @param returnTo path to go to afterwards
 */
public record Attempt(String state, String nonce, String verifier, String tenant, String returnTo, Instant expiresAt) {

    // One slash, then anything visible but a backslash: browsers read // and /\ as another host.
    private static final Pattern OWN_PATH =
            Pattern.compile("/(?:[\\x21-\\x5B\\x5D-\\x7E&&[^/]][\\x21-\\x5B\\x5D-\\x7E]*)?");
    private static final int LONGEST_PATH = 1000;

    /** What an address may hold as it stands (RFC 3986): a percent sign only before two digits, one fragment. */
    private static final Pattern UNENCODED = Pattern.compile("%(?![0-9A-Fa-f]{2})|[\"<>^`{|}\\[\\]]|(?<=#.{0,1000})#");

    public static Attempt begin(String tenant, String returnTo, Instant now, Duration within) {
        return new Attempt(
                Secrets.random(), Secrets.random(), Secrets.random(), tenant, ownPath(returnTo), now.plus(within));
    }

    /** The same sign-in, gone on to the tenant that turned out to be the person's only one. */
    public Attempt goOn(String chosenTenant, Instant now, Duration within) {
        return begin(chosenTenant, returnTo, now, within);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    private static String ownPath(String asked) {
        boolean own = asked != null
                && asked.length() <= LONGEST_PATH
                && OWN_PATH.matcher(asked).matches()
                && !asked.startsWith("/login")
                && !asked.startsWith("/auth");
        return own ? encoded(asked) : "/";
    }

    // The browser's query named the path in the clear, and a header cannot.
    private static String encoded(String path) {
        return UNENCODED.matcher(path).replaceAll(found -> "%%%02X"
                .formatted((int) found.group().charAt(0)));
    }
}
