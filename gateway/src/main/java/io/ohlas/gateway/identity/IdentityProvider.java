package io.ohlas.gateway.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;

import io.ohlas.gateway.vault.Secrets;
import io.ohlas.platform.digest.Sha256;

/** Keycloak, as sign-in needs it: authorization code flow with PKCE (RFC 7636), refresh, sign-out. */
@ApplicationScoped
public class IdentityProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String ENDPOINTS = "/protocol/openid-connect/";

    private final OidcClient client;
    private final TokenReader reader;
    private final SignInSettings settings;

    IdentityProvider(OidcClient client, TokenReader reader, SignInSettings settings) {
        this.client = client;
        this.reader = reader;
        this.settings = settings;
    }

    /** Where the browser goes to sign in. */
    public String signInUrl(Attempt attempt) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", callback());
        query.put("scope", attempt.tenant() == null ? "openid" : "openid tenant:" + attempt.tenant());
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", Secrets.encode(Sha256.of(attempt.verifier())));
        query.put("code_challenge_method", "S256");
        return settings.issuer() + ENDPOINTS + "auth?" + form(query);
    }

    /**
     * Turns the code of a finished sign-in into tokens.
     *
     * @throws TokenRefused when the code is used, foreign or late, or the tokens do not belong to the attempt
     * @throws IdentityProviderAway when Keycloak gives no answer
     */
    public IdentityTokens exchange(String code, Attempt attempt) {
        Tokens tokens = ask(client.getTokens(
                Map.of("code", code, "redirect_uri", callback(), "code_verifier", attempt.verifier())));
        reader.requireNonce(tokens.get("id_token"), attempt.nonce());
        return verified(tokens);
    }

    /**
     * @throws TokenRefused when the person signed out, was disabled or has been away for too long
     * @throws IdentityProviderAway when Keycloak gives no answer
     */
    public IdentityTokens refresh(String refreshToken) {
        return verified(ask(client.refreshTokens(refreshToken)));
    }

    /** Where the browser goes to end its session at Keycloak; comes back to our start page. */
    public String signOutUrl(String identityToken) {
        var query = new LinkedHashMap<String, String>();
        query.put("client_id", settings.clientId());
        if (identityToken != null) {
            query.put("id_token_hint", identityToken);
        }
        query.put("post_logout_redirect_uri", settings.publicUrl() + "/");
        return settings.issuer() + ENDPOINTS + "logout?" + form(query);
    }

    private IdentityTokens verified(Tokens tokens) {
        TokenReader.Access access = reader.access(tokens.getAccessToken());
        return new IdentityTokens(
                tokens.getAccessToken(),
                tokens.getRefreshToken(),
                tokens.get("id_token"),
                Instant.ofEpochSecond(access.expiresAtEpochSecond()),
                access.subject(),
                access.tenantId(),
                access.tenantKeys());
    }

    private static Tokens ask(Uni<Tokens> question) {
        try {
            return question.await().atMost(PATIENCE);
        } catch (OidcClientException e) {
            // Only a plain refusal ends a session; a Keycloak that stumbles must not sign everybody out.
            if (String.valueOf(e.getMessage()).contains("invalid_grant")) {
                throw new TokenRefused(e);
            }
            throw new IdentityProviderAway(e);
        } catch (RuntimeException e) {
            throw new IdentityProviderAway(e);
        }
    }

    private String callback() {
        return settings.publicUrl() + "/login/callback";
    }

    private static String form(Map<String, String> query) {
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
