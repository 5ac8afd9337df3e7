package io.ohlas.gateway.proxy;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.vertx.core.MultiMap;

/** What a service may believe of a request's headers: nothing that names a person, a tenant or an address from outside. */
final class ForwardedHeaders {

    private static final Set<String> DROPPED = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "true-client-ip",
            "remote-user",
            "x-http-method-override",
            "x-method-override",
            "x-http-method",
            "x-original-url",
            "x-original-uri",
            "x-rewrite-url",
            "x-ohlas",
            "expect",
            "te");
    private static final List<String> DROPPED_PREFIXES = List.of(
            "x-forwarded",
            "x-user",
            "x-remote",
            "x-auth",
            "x-tenant",
            "x-role",
            "x-org",
            "x-ohlas-",
            "x-ssl",
            "x-client",
            "proxy-");
    private static final String OWN_COOKIES = "__Host-ohlas";

    private final URI publicUrl;

    ForwardedHeaders(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Cleans the headers in place and adds those that tell where the request really came from. */
    void rewrite(MultiMap headers, String clientAddress) {
        dropNamedByConnection(headers);
        for (String name : List.copyOf(headers.names())) {
            if (isDropped(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
        keepForeignCookies(headers);
        headers.set("X-Forwarded-For", clientAddress);
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getAuthority());
        headers.set("X-Forwarded-Port", Integer.toString(port()));
    }

    // A header named in Connection is meant for this hop alone (RFC 9110, section 7.6.1).
    private static void dropNamedByConnection(MultiMap headers) {
        headers.getAll("Connection").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equalsIgnoreCase("Authorization"))
                .toList()
                .forEach(headers::remove);
    }

    // Some servers read a_b and a-b as one header, so a name with an underscore could slip past the list.
    private static boolean isDropped(String name) {
        return name.indexOf('_') >= 0
                || DROPPED.contains(name)
                || DROPPED_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static void keepForeignCookies(MultiMap headers) {
        String kept = headers.getAll("Cookie").stream()
                .flatMap(value -> Arrays.stream(value.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty() && !cookie.startsWith(OWN_COOKIES))
                .collect(Collectors.joining("; "));
        headers.remove("Cookie");
        if (!kept.isEmpty()) {
            headers.set("Cookie", kept);
        }
    }

    private int port() {
        if (publicUrl.getPort() > 0) {
            return publicUrl.getPort();
        }
        return "https".equals(publicUrl.getScheme()) ? 443 : 80;
    }
}
