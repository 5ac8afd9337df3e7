package io.ohlas.platform.web.etag;

import java.util.Arrays;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Spares a reader what they hold already: a GET whose {@code If-None-Match} names the ETag of the answer is answered
 * with 304 and no body (RFC 9110, section 13.1.2).
 */
class NotModified {

    @ServerResponseFilter
    void spare(ContainerRequestContext request, ContainerResponseContext response) {
        String held = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        String current = response.getHeaderString(HttpHeaders.ETAG);
        if (held != null && current != null && isRead(request) && response.getStatus() == 200 && names(held, current)) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    // A cache on the way may have made the tag a weak one; for a read the two are the same.
    private static boolean names(String held, String current) {
        return Arrays.stream(held.split(","))
                .map(tag -> strong(tag.strip()))
                .anyMatch(tag -> tag.equals("*") || tag.equals(strong(current)));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
