package io.ohlas.gateway.signin;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.gateway.identity.Attempt;
import io.ohlas.gateway.identity.IdentityProvider;
import io.ohlas.gateway.identity.IdentityProviderAway;
import io.ohlas.gateway.identity.SignInSettings;
import io.ohlas.gateway.identity.TokenRefused;
import io.ohlas.gateway.session.SessionCookie;
import io.ohlas.gateway.signin.SignIn.Outcome.Choose;
import io.ohlas.gateway.signin.SignIn.Outcome.GoOn;
import io.ohlas.gateway.signin.SignIn.Outcome.Nowhere;
import io.ohlas.gateway.signin.SignIn.Outcome.SignedIn;
import io.ohlas.gateway.signin.SignInPages.Trouble;

/** Sign-in in the browser. Every answer is a page or leads to one: a person reads it, not a program. */
@Path("/login")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInResource {

    private final SignIn signIn;
    private final IdentityProvider identityProvider;
    private final AttemptCookie cookie;
    private final SignInPages pages;
    private final SignInSettings settings;

    SignInResource(
            SignIn signIn,
            IdentityProvider identityProvider,
            AttemptCookie cookie,
            SignInPages pages,
            SignInSettings settings) {
        this.signIn = signIn;
        this.identityProvider = identityProvider;
        this.cookie = cookie;
        this.pages = pages;
        this.settings = settings;
    }

    /** To Keycloak. {@code returnTo} is a path of this site; {@code tenant} a tenant's key, else it is found out. */
    @GET
    @Operation(hidden = true)
    public RestResponse<String> begin(@RestQuery String returnTo, @RestQuery String tenant) {
        boolean usable = tenant != null && tenant.matches("[A-Za-z0-9._~-]{1,64}");
        return toKeycloak(signIn.begin(usable ? tenant : null, returnTo));
    }

    /** Back from Keycloak. */
    @GET
    @Path("callback")
    @Operation(hidden = true)
    public RestResponse<String> callback(
            @RestQuery String code, @RestQuery String state, @RestQuery String iss, @Context HttpHeaders headers) {
        var attempt = cookie.read(headers.getRequestHeader(HttpHeaders.COOKIE), state);
        if (attempt.isEmpty() || iss != null && !iss.equals(settings.issuer().toString())) {
            return page(trouble(Trouble.EXPIRED, headers));
        }
        if (code == null) {
            return page(trouble(Trouble.REFUSED, headers));
        }
        try {
            String old = SessionCookie.read(headers.getRequestHeader(HttpHeaders.COOKIE));
            return switch (signIn.finish(code, attempt.get(), old)) {
                case GoOn goOn -> toKeycloak(goOn.attempt());
                case Choose choose ->
                    page(pages.choose(choose.places(), choose.returnTo(), headers.getAcceptableLanguages()));
                case Nowhere nowhere -> page(trouble(Trouble.NOWHERE, headers));
                // Of the configured address: a path alone would be completed by the Host that the caller named.
                case SignedIn signedIn ->
                    redirect(settings.publicUrl() + signedIn.returnTo())
                            .header(HttpHeaders.SET_COOKIE, SessionCookie.of(signedIn.secret()))
                            .header(HttpHeaders.SET_COOKIE, SessionCookie.signInCleared())
                            .build();
            };
        } catch (TokenRefused e) {
            Log.warnf("A sign-in was refused: %s", e.getMessage());
            return page(trouble(Trouble.REFUSED, headers));
        } catch (IdentityProviderAway e) {
            Log.warnf("A sign-in failed: %s", e.getMessage());
            return page(trouble(Trouble.AWAY, headers));
        }
    }

    private RestResponse<String> toKeycloak(Attempt attempt) {
        return redirect(identityProvider.signInUrl(attempt))
                .header(HttpHeaders.SET_COOKIE, cookie.write(attempt))
                .build();
    }

    // One who belongs nowhere must first leave Keycloak, or it would sign the same person in again.
    private String trouble(Trouble kind, HttpHeaders headers) {
        String again = kind == Trouble.NOWHERE ? identityProvider.signOutUrl(null) : "/login";
        return pages.trouble(kind, again, headers.getAcceptableLanguages());
    }

    private static ResponseBuilder<String> redirect(String target) {
        return ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .location(URI.create(target))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static RestResponse<String> page(String html) {
        return ResponseBuilder.ok(html)
                .header(HttpHeaders.SET_COOKIE, SessionCookie.signInCleared())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
