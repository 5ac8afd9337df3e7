package io.ohlas.gateway.openapi;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where services describe themselves: at {@code /q/openapi} of each address, to which the front door leads nobody. */
@ConfigMapping(prefix = "ohlas.documents")
interface DocumentSettings {

    /** Name of a service to the addresses of its replicas; one of them is enough. */
    Map<String, List<URI>> services();

    URI publicUrl();

    /** How often the services are asked for their addresses. */
    @WithDefault("PT20S")
    Duration readEvery();
}
