package io.ohlas.platform.telemetry;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;

/** Keeps a method of the sender's invention out of the labels. */
@ApplicationScoped
class KnownMethods implements HttpServerMetricsTagsContributor {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    private static final Tags NOTHING_TO_ADD = Tags.empty();
    private static final Tags OTHER = Tags.of("method", "OTHER");

    @Override
    public Tags contribute(Context context) {
        return KNOWN.contains(context.request().method().name()) ? NOTHING_TO_ADD : OTHER;
    }
}
