package io.ohlas.platform.probe;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Each service verifies every token itself. */
@QuarkusTest
class TokenTest {

    final UUID tenant = UUID.randomUUID();

    @Test
    void a_token_as_keycloak_signs_it_opens_the_door() {
        assertThat(status(Tokens.changed(tenant, claims -> {}))).isEqualTo(200);
    }

    @Test
    void a_token_for_somebody_else_is_refused() {
        assertThat(status(Tokens.changed(tenant, claims -> claims.audience("account"))))
                .isEqualTo(401);
    }

    @Test
    void a_token_by_another_issuer_is_refused() {
        assertThat(status(Tokens.changed(tenant, claims -> claims.issuer("https://elsewhere.example/realms/ohlas"))))
                .isEqualTo(401);
    }

    @Test
    void a_token_that_has_run_out_is_refused() {
        Instant past = Instant.now().minusSeconds(30);

        assertThat(status(Tokens.changed(
                        tenant, claims -> claims.issuedAt(past.minusSeconds(60)).expiresAt(past))))
                .isEqualTo(401);
    }

    @Test
    void a_token_by_another_key_is_refused() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String forged = Jwt.issuer("https://ohlas.test/auth/realms/ohlas")
                .audience("ohlas")
                .subject("forger")
                .claim("tenant", tenant.toString())
                .groups("agent")
                .expiresIn(Duration.ofMinutes(1))
                .sign(generator.generateKeyPair().getPrivate());

        assertThat(status(forged)).isEqualTo(401);
    }

    @Test
    void a_token_that_nobody_signed_is_refused() {
        String[] parts = Tokens.of(tenant, "agent").split("\\.");
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(status(header + "." + parts[1] + ".")).isEqualTo(401);
        assertThat(status(header + "." + parts[1] + "." + parts[2])).isEqualTo(401);
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/notes").statusCode();
    }
}
