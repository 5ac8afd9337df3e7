package io.ohlas.platform.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Signs the tokens that Keycloak would give out, with a key of this JVM that the service under test trusts. */
public final class Tokens {

    static final String ISSUER = "https://ohlas.test/auth/realms/ohlas";

    private static final String PRIVATE = "ohlas.test.private-key";
    private static final String PUBLIC = "ohlas.test.public-key";

    private Tokens() {}

    /** A person of the tenant with the given roles, not limited to any org unit. */
    public static String of(UUID tenant, String... roles) {
        return of(tenant, UUID.randomUUID().toString(), "Test Person", List.of(), roles);
    }

    /** An API client of the tenant with the given roles: a machine, which no claim calls a person. */
    public static String ofClient(UUID tenant, String... roles) {
        return claims(tenant, UUID.randomUUID().toString(), "Test Client", List.of(), roles)
                .sign(privateKey());
    }

    /** An agent or manager limited to the given org units. */
    public static String limitedTo(UUID tenant, List<String> units, String... roles) {
        return of(tenant, UUID.randomUUID().toString(), "Test Person", units, roles);
    }

    /** An agent's token that was changed before it was signed. */
    public static String changed(UUID tenant, Consumer<JwtClaimsBuilder> change) {
        var claims = person(tenant, UUID.randomUUID().toString(), "Test Person", List.of(), "agent");
        change.accept(claims);
        return claims.sign(privateKey());
    }

    public static String of(UUID tenant, String subject, String name, List<String> units, String... roles) {
        return person(tenant, subject, name, units, roles).sign(privateKey());
    }

    private static JwtClaimsBuilder person(
            UUID tenant, String subject, String name, List<String> units, String... roles) {
        return claims(tenant, subject, name, units, roles).claim("person", true);
    }

    private static JwtClaimsBuilder claims(
            UUID tenant, String subject, String name, List<String> units, String... roles) {
        var claims = Jwt.issuer(ISSUER)
                .audience("ohlas")
                .subject(subject)
                .claim("name", name)
                .claim("roles", List.of(roles))
                .claim("units", units)
                .expiresIn(Duration.ofMinutes(10));
        if (tenant != null) {
            claims.claim("tenant", tenant.toString());
        }
        return claims;
    }

    // Kept as system properties: the test resource and the test itself are loaded by different class loaders.
    static String publicKey() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PUBLIC) == null) {
                KeyPair pair = newPair();
                System.setProperty(
                        PRIVATE,
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(
                        PUBLIC,
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            }
            return System.getProperty(PUBLIC);
        }
    }

    private static PrivateKey privateKey() {
        publicKey();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
