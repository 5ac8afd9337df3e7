package io.ohlas.gateway.identity;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

import io.ohlas.gateway.vault.Secrets;

/** Verifies what Keycloak signed: signature, algorithm, issuer, audience, expiry. */
@ApplicationScoped
class TokenReader {

    private static final String TENANT_SCOPE = "tenant:";
    private static final int HTTP_MILLIS = 3_000;
    private static final int CLOCK_SKEW_SECONDS = 10;

    private final JwtConsumer accessTokens;
    private final JwtConsumer identityTokens;

    TokenReader(SignInSettings settings) {
        var keys = new HttpsJwks(settings.realmUrl() + "/protocol/openid-connect/certs");
        var http = new Get();
        http.setConnectTimeout(HTTP_MILLIS);
        http.setReadTimeout(HTTP_MILLIS);
        keys.setSimpleHttpGet(http);
        var resolver = new HttpsJwksVerificationKeyResolver(keys);
        String issuer = settings.issuer().toString();
        this.accessTokens = consumer(resolver, issuer, "ohlas");
        this.identityTokens = consumer(resolver, issuer, settings.clientId());
    }

    /** @throws TokenRefused when the token is not what Keycloak gives for the suite */
    Access access(String token) {
        JwtClaims claims = verified(accessTokens, token);
        try {
            String tenant = claims.getStringClaimValue("tenant");
            return new Access(
                    claims.getSubject(),
                    tenant == null ? null : UUID.fromString(tenant),
                    tenantKeys(claims.getStringClaimValue("scope")),
                    claims.getExpirationTime().getValue());
        } catch (MalformedClaimException | IllegalArgumentException e) {
            throw new TokenRefused(e);
        }
    }

    /** @throws TokenRefused when the token was not made for us, or not for the sign-in that the nonce belongs to */
    void requireNonce(String identityToken, String nonce) {
        if (!Secrets.same(verified(identityTokens, identityToken).getClaimValueAsString("nonce"), nonce)) {
            throw new TokenRefused(null);
        }
    }

    record Access(String subject, UUID tenantId, List<String> tenantKeys, long expiresAtEpochSecond) {}

    private static List<String> tenantKeys(String scope) {
        return scope == null
                ? List.of()
                : Arrays.stream(scope.split(" "))
                        .filter(each -> each.startsWith(TENANT_SCOPE))
                        .map(each -> each.substring(TENANT_SCOPE.length()))
                        .toList();
    }

    private static JwtClaims verified(JwtConsumer consumer, String token) {
        if (token == null) {
            throw new TokenRefused(null);
        }
        try {
            return consumer.processToClaims(token);
        } catch (InvalidJwtException e) {
            throw new TokenRefused(e);
        }
    }

    private static JwtConsumer consumer(HttpsJwksVerificationKeyResolver keys, String issuer, String audience) {
        return new JwtConsumerBuilder()
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setVerificationKeyResolver(keys)
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .build();
    }
}
