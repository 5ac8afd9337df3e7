package io.ohlas.platform.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;

/** Gives each request a label before anything can refuse it: one that is refused early would show its address. */
@ApplicationScoped
class UnknownUntilRouted {

    private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE;

    void label(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(context -> {
            UriLabel.setIfAbsent(context, UriLabel.UNKNOWN);
            context.next();
        });
    }
}
