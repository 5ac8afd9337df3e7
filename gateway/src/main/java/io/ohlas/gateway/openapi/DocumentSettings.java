package io.ohlas.gateway.openapi;

import java.net.URI;
import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** Where the services describe themselves: on their management ports, which nobody reaches from outside. */
@ConfigMapping(prefix = "ohlas.documents")
interface DocumentSettings {

    /** Name of a service to the address of its OpenAPI document. */
    Map<String, URI> services();

    URI publicUrl();
}
