package io.ohlas.gateway.session;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.gateway.identity.SignInSettings;

/**
 * Tells a change made by our own pages from one that another site makes a browser send. The cookie comes along with
 * both; the Origin cannot be forged by a page, and the header cannot be added across sites without our consent.
 */
@ApplicationScoped
public class CrossSiteCheck {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String ownOrigin;

    CrossSiteCheck(SignInSettings settings) {
        this.ownOrigin =
                settings.publicUrl().getScheme() + "://" + settings.publicUrl().getAuthority();
    }

    /** True for a request that changes nothing, or that carries our own origin and the header {@code X-Ohlas: 1}. */
    public boolean isOwn(String method, String origin, String header) {
        return SAFE.contains(method) || ownOrigin.equals(origin) && "1".equals(header);
    }
}
