package io.ohlas.gateway.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import io.ohlas.stack.demo.DemoAccess;
import io.ohlas.stack.demo.PersonToken;

/** What tests need of a running gateway: tenants, people and clients of their own, made through its API. */
public final class Suite {

    public static final String PASSWORD = "correct horse";

    private static final Map<String, Signed> ADMINS = new ConcurrentHashMap<>();
    private static final Duration TOKEN_GOOD_FOR = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String site;

    public Suite(String site) {
        this.site = site;
    }

    /** A tenant of a name that no other test uses, with an API client that sets it up; people are for persons to add. */
    public TestTenant tenant() {
        String key =
                "t" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        String operator = token("ohlas-operator", GatewayServers.OPERATOR_SECRET);
        JsonObject tenant = created(post("/api/v1/tenants", operator, settings(key)));
        JsonObject client = created(post(
                "/api/v1/api-clients",
                operator,
                new JsonObject()
                        .put("name", "Set-up")
                        .put("tenant", key)
                        .put("roles", new JsonArray().add("tenant-admin"))));
        return new TestTenant(
                UUID.fromString(tenant.getString("id")),
                key,
                client.getString("clientId"),
                client.getString("clientSecret"));
    }

    /** A person's token, and until when it is taken. */
    private record Signed(String token, Instant until) {}

    /** The token of a signed-in person who is the tenant's first admin, made by the operator when first asked for. */
    public String personToken(TestTenant tenant) {
        return ADMINS.compute(tenant.key(), (key, signed) -> {
                    if (signed != null && Instant.now().isBefore(signed.until())) {
                        return signed;
                    }
                    String email = "admin@" + key + ".example";
                    if (signed == null) {
                        appoint(key, email);
                    }
                    return new Signed(
                            tokenOf(key, email, PASSWORD), Instant.now().plus(TOKEN_GOOD_FOR));
                })
                .token();
    }

    private void appoint(String key, String email) {
        created(post(
                "/api/v1/users",
                operatorToken(),
                new JsonObject()
                        .put("email", email)
                        .put("name", "Admin")
                        .put("roles", new JsonArray().add("tenant-admin"))
                        .put("tenant", key)));
        new Browser(site).setPassword(new Mails().invitation(email).orElseThrow(), PASSWORD);
    }

    /** The token of somebody who has a password. */
    public String tokenOf(String tenantKey, String email, String password) {
        var console = new DemoAccess.Client("ohlas-console", GatewayServers.CONSOLE_SECRET);
        return new PersonToken(site, tokenUrl(), console).fetch(tenantKey, email, password);
    }

    public static JsonObject settings(String key) {
        return new JsonObject()
                .put("key", key)
                .put("name", "Bank " + key)
                .put("timeZone", "Europe/Prague")
                .put("languages", new JsonArray().add("cs").add("en"))
                .put("defaultLanguage", "cs")
                .put("country", "CZ");
    }

    /** Somebody who accepted the invitation, if there was one, and now has {@link #PASSWORD}. */
    public JsonObject user(TestTenant tenant, String email, String... roles) {
        JsonObject user = invited(tenant, email, roles);
        new Mails().invitation(email).ifPresent(link -> new Browser(site).setPassword(link, PASSWORD));
        return user;
    }

    /**
     * Somebody who did nothing about the invitation yet.
     *
     * @return the new user as the API shows it
     */
    public JsonObject invited(TestTenant tenant, String email, String... roles) {
        var body = new JsonObject()
                .put("email", email)
                .put("name", named(email))
                .put("roles", new JsonArray(List.of(roles)))
                .put("units", new JsonArray().add("PRG-01"));
        return created(post("/api/v1/users", personToken(tenant), body));
    }

    /** What {@link #invited} calls people: no two of a tenant may have one name. */
    public static String named(String email) {
        return "Jana " + email.split("@")[0];
    }

    /** The user as the API shows it now. */
    public JsonObject read(TestTenant tenant, JsonObject user) {
        return new JsonObject(call("GET", "/api/v1/users/" + user.getString("id"), adminToken(tenant), null)
                .body());
    }

    public String adminToken(TestTenant tenant) {
        return token(tenant.clientId(), tenant.clientSecret());
    }

    public String operatorToken() {
        return token("ohlas-operator", GatewayServers.OPERATOR_SECRET);
    }

    public String token(String clientId, String secret) {
        HttpResponse<String> answer = tokenAnswer(clientId, secret);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return new JsonObject(answer.body()).getString("access_token");
    }

    private String tokenUrl() {
        return site + "/auth/realms/ohlas/protocol/openid-connect/token";
    }

    public HttpResponse<String> tokenAnswer(String clientId, String secret) {
        return send(HttpRequest.newBuilder(URI.create(tokenUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(clientId, secret))));
    }

    public HttpResponse<String> post(String path, String token, JsonObject body) {
        return call(
                "POST", path, token, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    public HttpResponse<String> call(String method, String path, String token, JsonObject body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(site + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode()))
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public static JsonObject claims(String token) {
        String payload = token.split("\\.")[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonObject created(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body());
    }
}
