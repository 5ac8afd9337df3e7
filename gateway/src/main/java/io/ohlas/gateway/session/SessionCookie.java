package io.ohlas.gateway.session;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The two cookies that a browser ever gets from the gateway. Neither can be read by a script or set by another host. */
public final class SessionCookie {

    private static final String SESSION = "__Host-ohlas";
    private static final String SIGN_IN = "__Host-ohlas-login";
    private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Lax";
    private static final int LONGEST = 100;

    private SessionCookie() {}

    /** @return the session's secret; null when there is none, or two that contradict each other */
    public static String read(List<String> cookieHeaders) {
        String secret = value(cookieHeaders, SESSION);
        return secret == null || secret.isEmpty() || secret.length() > LONGEST ? null : secret;
    }

    /** The {@code Set-Cookie} that ends a session in the browser. */
    public static String cleared() {
        return SESSION + "=; Max-Age=0" + RULES;
    }

    public static String of(String secret) {
        return SESSION + "=" + secret + RULES;
    }

    public static String signIn(List<String> cookieHeaders) {
        return value(cookieHeaders, SIGN_IN);
    }

    public static String signInOf(String sealed, Duration lifetime) {
        return SIGN_IN + "=" + sealed + "; Max-Age=" + lifetime.toSeconds() + RULES;
    }

    public static String signInCleared() {
        return SIGN_IN + "=; Max-Age=0" + RULES;
    }

    private static String value(List<String> cookieHeaders, String name) {
        List<String> values = cookieHeaders.stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .distinct()
                .toList();
        return values.size() == 1 ? values.getFirst() : null;
    }
}
