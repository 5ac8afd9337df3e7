package io.ohlas.gateway.proxy;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpServerRequest;

/**
 * Where a request comes from. Only a proxy that the operator trusts is believed in what it says of the one before it;
 * anybody else could name any address.
 */
@ApplicationScoped
class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<AddressRange> trusted;

    ClientAddress(ProxySettings settings) {
        this.trusted = settings.trustedProxies().orElse(List.of()).stream()
                .map(AddressRange::parse)
                .toList();
    }

    /** The address nearest to us that is no trusted proxy's. */
    String of(HttpServerRequest request) {
        String nearest = request.remoteAddress().hostAddress();
        if (trusted.isEmpty() || !isTrusted(nearest)) {
            return nearest;
        }
        List<String> named = request.headers().getAll(FORWARDED_FOR).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        for (String address : named.reversed()) {
            if (!AddressRange.isAddress(address)) {
                return nearest;
            }
            nearest = address;
            if (!isTrusted(address)) {
                return nearest;
            }
        }
        return nearest;
    }

    /** The same, shortened to what one household or host has: an IPv6 host has 2^64 addresses of its own. */
    String household(HttpServerRequest request) {
        return AddressRange.household(of(request));
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }
}
