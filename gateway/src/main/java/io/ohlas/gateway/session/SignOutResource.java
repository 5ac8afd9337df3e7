package io.ohlas.gateway.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.gateway.identity.IdentityProvider;

/** Ends a browser's session, here at once and then at Keycloak. */
@Path("/logout")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
class SignOutResource {

    private final Sessions sessions;
    private final SessionTokens tokens;
    private final IdentityProvider identityProvider;
    private final CrossSiteCheck crossSite;

    SignOutResource(
            Sessions sessions, SessionTokens tokens, IdentityProvider identityProvider, CrossSiteCheck crossSite) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.identityProvider = identityProvider;
        this.crossSite = crossSite;
    }

    /** @param location where the browser must go to end its session at Keycloak; leads back to the start page */
    record SignedOut(String location) {}

    /** 200 also without a session, since the wish is fulfilled; 403 when another site sent it. */
    @POST
    public RestResponse<SignedOut> signOut(
            @RestHeader("Origin") String origin, @RestHeader("X-Ohlas") String own, @Context HttpHeaders headers) {
        if (!crossSite.isOwn("POST", origin, own)) {
            throw new CrossSiteRequest();
        }
        String secret = SessionCookie.read(headers.getRequestHeader(HttpHeaders.COOKIE));
        String identityToken = null;
        if (secret != null) {
            var session = sessions.bySecret(secret);
            identityToken = session.flatMap(tokens::identity).orElse(null);
            session.ifPresent(each -> sessions.end(each.id()));
        }
        return ResponseBuilder.ok(new SignedOut(identityProvider.signOutUrl(identityToken)))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.cleared())
                .build();
    }
}
