package io.ohlas.gateway.identity;

import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

import io.ohlas.gateway.mirror.Realm;
import io.ohlas.gateway.testing.Browser;
import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;
import io.ohlas.gateway.vault.Secrets;
import io.ohlas.platform.digest.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/** The suite's realm in Keycloak: what it tells the world, and what it leaves to whom. */
@QuarkusTest
class RealmTest {

    @TestHTTPResource("")
    URL address;

    @Inject
    Realm realm;

    @ConfigProperty(name = "ohlas.keycloak.url")
    String keycloak;

    private String site;
    private Suite suite;
    private final String email = "ida-" + UUID.randomUUID() + "@example.com";

    @BeforeEach
    void find() {
        site = "http://localhost:" + address.getPort();
        suite = new Suite(site);
    }

    @Test
    void publishes_the_public_address_alone_whomever_it_is_asked_through() throws Exception {
        for (String way : new String[] {site + "/auth", keycloak}) {
            var question = HttpRequest.newBuilder(URI.create(way + "/realms/ohlas/.well-known/openid-configuration"));
            var document = new JsonObject(send(question).body());

            assertThat(document.getString("jwks_uri")).isNotEmpty();
            assertThat(addresses(document)).hasSizeGreaterThan(10).allSatisfy(each -> assertThat(each)
                    .startsWith(site + "/auth/realms/ohlas"));
        }
    }

    @Test
    void gives_nobody_a_token_for_a_password() throws Exception {
        TestTenant tenant = suite.tenant();
        suite.user(tenant, email, "agent");
        String secret = "&client_secret=";
        for (String client : new String[] {
            "admin-cli",
            "account",
            "account-console",
            "security-admin-console",
            "ohlas-console" + secret + "console-secret",
            "ohlas-gateway-admin" + secret + "admin-secret",
            tenant.clientId() + secret + tenant.clientSecret()
        }) {
            var answer = token("grant_type=password&scope=openid&username=%s&password=%s&client_id=%s"
                    .formatted(encoded(email), encoded(Suite.PASSWORD), client));

            assertThat(answer.statusCode()).as(client).isIn(400, 401);
            assertThat(answer.body()).as(client).doesNotContain("access_token");
        }
    }

    @Test
    @ActivateRequestContext
    void has_no_client_that_could_be_given_a_password() {
        suite.tenant();

        assertThat(realm.api().clients().findAll())
                .extracting(ClientRepresentation::getClientId)
                .contains("admin-cli", "account");
        assertThat(realm.api().clients().findAll())
                .noneMatch(client -> client.isEnabled() && client.isDirectAccessGrantsEnabled());
    }

    @Test
    void lets_nobody_call_themselves_something_else() throws Exception {
        suite.user(suite.tenant(), email, "agent");
        var browser = new Browser(site);
        browser.signIn("/login", email, Suite.PASSWORD);
        var change = new JsonObject()
                .put("username", email)
                .put("email", email)
                .put("firstName", "False")
                .put("lastName", "Name")
                .put("attributes", new JsonObject().put("membership.x.name", "False Name"));

        var answer = send(HttpRequest.newBuilder(URI.create(site + "/auth/realms/ohlas/account/"))
                .header("Authorization", "Bearer " + accountToken(browser))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(change.encode())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        browser.signIn("/login", email, Suite.PASSWORD);
        assertThat(new JsonObject(browser.get("/api/v1/me").body()).getString("name"))
                .isEqualTo(Suite.named(email));
    }

    /** As Keycloak's own pages of an account get it. */
    private String accountToken(Browser browser) throws Exception {
        String verifier = Secrets.random();
        String back = site + "/auth/realms/ohlas/account/";
        var answer = browser.get(
                "/auth/realms/ohlas/protocol/openid-connect/auth?client_id=account-console&response_type=code&scope=openid"
                        + "&code_challenge_method=S256&code_challenge=" + Secrets.encode(Sha256.of(verifier))
                        + "&redirect_uri=" + encoded(back));
        String code = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.body()))
                .replaceFirst(".*[?&]code=", "");
        var token =
                token("grant_type=authorization_code&client_id=account-console&code=%s&code_verifier=%s&redirect_uri=%s"
                        .formatted(code, verifier, encoded(back)));
        return new JsonObject(token.body()).getString("access_token");
    }

    private HttpResponse<String> token(String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(site + "/auth/realms/ohlas/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static Stream<String> addressesIn(Object value) {
        return switch (value) {
            case String text when text.startsWith("http") -> Stream.of(text);
            case JsonObject object -> object.stream().map(Map.Entry::getValue).flatMap(RealmTest::addressesIn);
            default -> Stream.empty();
        };
    }

    private static Iterable<String> addresses(JsonObject document) {
        return addressesIn(document).collect(Collectors.toList());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
