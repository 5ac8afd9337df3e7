package io.ohlas.platform.telemetry;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpClientMetricsTagsContributor;

/**
 * Takes the address out of the labels of calls that a part makes: Vert.x puts it there as it was sent, with its query.
 * What is called how often, the called part's own metrics tell by template.
 */
@ApplicationScoped
class ClientCalls implements HttpClientMetricsTagsContributor {

    private static final Tags UNKNOWN = Tags.of("uri", UriLabel.UNKNOWN);

    @Override
    public Tags contribute(Context context) {
        return UNKNOWN;
    }
}
