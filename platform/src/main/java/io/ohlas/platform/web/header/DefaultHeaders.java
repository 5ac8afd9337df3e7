package io.ohlas.platform.web.header;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a browser is told about every answer of a service, also one that no resource made: nothing in it may run, load or
 * be framed. A page says what it needs in a header of its own, which replaces this one.
 */
@ApplicationScoped
class DefaultHeaders {

    private final Optional<String> policy;

    DefaultHeaders(@ConfigProperty(name = "ohlas.web.content-security-policy") Optional<String> policy) {
        this.policy = policy;
    }

    void register(@Observes Router router) {
        // Before the first route that may answer by itself, which is the one that looks at the length of a body.
        policy.ifPresent(value -> router.route()
                .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2)
                .handler(context -> tell(context, value)));
    }

    // At the end, since an answer adds its own headers to those that are there: a browser obeys each of two policies.
    private static void tell(RoutingContext context, String policy) {
        context.addHeadersEndHandler(ready -> {
            setIfAbsent(context.response().headers(), "Content-Security-Policy", policy);
            setIfAbsent(context.response().headers(), "X-Content-Type-Options", "nosniff");
        });
        context.next();
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
