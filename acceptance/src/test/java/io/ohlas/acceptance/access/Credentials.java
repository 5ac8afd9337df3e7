package io.ohlas.acceptance.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.ohlas.stack.demo.OhlasApi;

/** What an API client sends to say who it is, fetched anew before it ends. */
final class Credentials {

    private static final Duration GOOD = Duration.ofSeconds(20);

    private final String tokenUrl;
    private final String clientId;
    private final String clientSecret;
    private Map<String, String> headers;
    private Instant until = Instant.MIN;

    Credentials(String tokenUrl, String clientId, String clientSecret) {
        this.tokenUrl = tokenUrl;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    synchronized Map<String, String> headers() {
        if (Instant.now().isAfter(until)) {
            headers = OhlasApi.clientHeaders(tokenUrl, clientId, clientSecret);
            until = Instant.now().plus(GOOD);
        }
        return headers;
    }
}
