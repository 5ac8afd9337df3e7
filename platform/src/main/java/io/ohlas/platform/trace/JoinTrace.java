package io.ohlas.platform.trace;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a request go on in the trace that its sender began. */
class JoinTrace {

    @ServerRequestFilter(preMatching = true)
    void join(ContainerRequestContext request) {
        Trace.join(request.getHeaderString(Trace.HEADER));
    }
}
