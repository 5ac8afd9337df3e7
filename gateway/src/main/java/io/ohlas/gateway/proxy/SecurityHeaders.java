package io.ohlas.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

import io.ohlas.gateway.problem.GatewayProblem;

/** What browsers are told about every answer. A service's own word, such as an embeddable survey's, goes first. */
final class SecurityHeaders {

    static final String CONSOLE_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void addTo(RoutingContext context, Destination destination) {
        context.addHeadersEndHandler(ready -> {
            MultiMap headers = context.response().headers();
            setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
            setIfAbsent(headers, "Referrer-Policy", destination == Destination.CONSOLE ? "same-origin" : "no-referrer");
            if (destination == Destination.KEYCLOAK) {
                return;
            }
            setIfAbsent(headers, "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
            setIfAbsent(headers, "Cross-Origin-Opener-Policy", "same-origin");
            String type = headers.get("Content-Type");
            if (type == null || !type.startsWith("text/html") && destination != Destination.CONSOLE) {
                setIfAbsent(headers, "Content-Security-Policy", GatewayProblem.DATA_POLICY);
            } else if (destination == Destination.CONSOLE || destination == Destination.OWN) {
                setIfAbsent(headers, "Content-Security-Policy", CONSOLE_POLICY);
            }
        });
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
