package io.ohlas.gateway.proxy;

import java.net.URI;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Where something was made is told in terms of the configured address: a path is else completed by the caller's Host. */
class PublicLocation {

    private static final String API = "/api/";

    private final URI publicUrl;

    PublicLocation(ProxySettings settings) {
        this.publicUrl = settings.publicUrl();
    }

    @ServerResponseFilter
    public void complete(ContainerResponseContext answer) {
        URI location = answer.getLocation();
        if (location != null && location.getRawPath().startsWith(API)) {
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, publicUrl.resolve(location.getRawPath()));
        }
    }
}
