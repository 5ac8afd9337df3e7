package io.ohlas.gateway.proxy;

import io.vertx.ext.web.RoutingContext;

import io.ohlas.gateway.ratelimit.RateLimits;

/**
 * What a request asks for. Its path is decoded once, here: a check that read it in another spelling than the one behind
 * it could be walked around.
 *
 * @param path decoded, without query
 */
record Target(String path, Destination destination) {

    private static final String KEY = "ohlas.target";

    /** A request that {@link PathGuard} has no objection to. */
    static Target of(RoutingContext context, RoutingTable table) {
        String path = PathGuard.decoded(context.request().path());
        var target = new Target(path, table.destination(path));
        context.put(KEY, target);
        return target;
    }

    /** The target of a request that was let in. */
    static Target of(RoutingContext context) {
        return context.get(KEY);
    }

    /** True where a browser's session cookie stands for a bearer token. */
    boolean takesSession() {
        return path.startsWith(RoutingTable.API);
    }

    /** Which limits count it. */
    RateLimits.Kind kind() {
        if (takesSession()) {
            return RateLimits.Kind.API;
        }
        boolean signIn = destination == Destination.KEYCLOAK && !path.startsWith("/auth/resources/")
                || destination == Destination.OWN && !isForReading();
        return signIn ? RateLimits.Kind.SIGN_IN : RateLimits.Kind.PUBLIC;
    }

    // Pages that explain something to whoever comes by; no guess at a password goes there.
    private boolean isForReading() {
        return path.startsWith("/problems") || path.startsWith("/.well-known/");
    }

    boolean isImport() {
        return path.startsWith(RoutingTable.API + "imports/");
    }

    boolean isLive() {
        return path.endsWith("/live");
    }
}
