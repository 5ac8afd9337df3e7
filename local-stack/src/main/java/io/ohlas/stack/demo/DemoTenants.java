package io.ohlas.stack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.ohlas.stack.suite.Suite;

/**
 * Makes the two demo tenants through the public API, as an operator and the tenants' admins would: a retail bank to
 * play with, and a shop whose only purpose is to see nothing of the bank. Whatever is there already is left alone, so a
 * run that was cut off can be repeated.
 */
public final class DemoTenants {

    public static final String BANK = "demo-bank";
    public static final String SHOP = "other-shop";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final String tokenUrl;
    private final String mailUrl;
    private final OhlasApi operator;
    private final Consumer<String> progress;
    private final Map<String, OhlasApi> admins = new HashMap<>();

    /** @param operator may create tenants: the API client of the platform's operator */
    public DemoTenants(String url, String tokenUrl, String mailUrl, OhlasApi operator, Consumer<String> progress) {
        this.url = url;
        this.tokenUrl = tokenUrl;
        this.mailUrl = mailUrl;
        this.operator = operator;
        this.progress = progress;
    }

    /** Of a suite that this process started. */
    public static DemoTenants of(Suite suite, Consumer<String> progress) {
        OhlasApi operator = OhlasApi.operator(suite.url(), suite.tokenUrl(), suite.secrets());
        return new DemoTenants(suite.url(), suite.tokenUrl(), suite.mailUrl(), operator, progress);
    }

    /** @param people get their password from it */
    public DemoAccess make(DemoPeople people) {
        OhlasApi bank = make(BANK, people);
        OhlasApi shop = make(SHOP, people);
        admins.put(BANK, bank);
        admins.put(SHOP, shop);
        return new DemoAccess(
                url,
                tokenUrl,
                mailUrl,
                client(bank, Map.of("name", "Demo partner", "roles", List.of("partner"))),
                client(bank, Map.of("name", "Demo agent", "roles", List.of("agent"), "units", List.of("BANK"))),
                client(shop, Map.of("name", "Demo partner", "roles", List.of("partner"))),
                people.password());
    }

    /** The API as each tenant's first admin calls it, by the tenants' keys; empty before they are made. */
    public Map<String, OhlasApi> admins() {
        return Map.copyOf(admins);
    }

    /** E-mail address of a demo person, by which they sign in. */
    public static String email(String user, String tenant) {
        return user + "@" + tenant + ".example";
    }

    /** Returns the API as the tenant's first admin calls it. */
    private OhlasApi make(String key, DemoPeople people) {
        JsonNode description = resource(key);
        progress.accept("Tenant " + description.at("/tenant/name").asText());
        unlessThere(() -> operator.post("/api/v1/tenants", description.get("tenant")));
        JsonNode first = description.get("people").get(0);
        unlessThere(() -> operator.post("/api/v1/users", user(first, key).put("tenant", key)));
        String firstEmail = email(first.get("user").asText(), key);
        people.givePassword(firstEmail);
        var admin = SignIn.person(url, key, firstEmail, people.password());
        structure(admin, description);
        for (JsonNode person : description.get("people")) {
            if (person != first) {
                unlessThere(() -> admin.post("/api/v1/users", user(person, key)));
                people.givePassword(email(person.get("user").asText(), key));
            }
        }
        return admin;
    }

    private static DemoAccess.Client client(OhlasApi admin, Map<String, Object> grant) {
        JsonNode made = admin.send(
                "POST",
                "/api/v1/api-clients",
                grant,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        return new DemoAccess.Client(
                made.get("clientId").asText(), made.get("clientSecret").asText());
    }

    private static ObjectNode user(JsonNode person, String tenant) {
        return JSON.createObjectNode()
                .put("email", email(person.get("user").asText(), tenant))
                .put("name", person.get("name").asText())
                .<ObjectNode>set("roles", person.get("roles"))
                .set("units", person.get("units"));
    }

    private void structure(OhlasApi admin, JsonNode description) {
        put(admin, "/api/v1/org-units/", description.get("orgUnits"));
        put(admin, "/api/v1/journeys/", description.get("journeys"));
        put(admin, "/api/v1/processes/", description.get("processes"));
        for (JsonNode survey : description.get("surveys")) {
            String key = survey.get("key").asText();
            unlessThere(() -> admin.post("/api/v1/surveys", survey));
            unlessThere(() -> admin.send("POST", "/api/v1/surveys/" + key + "/publish", null, Map.of("If-Match", "*")));
        }
        put(admin, "/api/v1/programs/", description.get("programs"));
        // A demo shows in seconds what takes a day elsewhere.
        if (description.has("recoveryPolicy")) {
            admin.send("PUT", "/api/v1/recovery-policy", description.get("recoveryPolicy"), Map.of("If-Match", "*"));
        }
    }

    private static void put(OhlasApi admin, String path, JsonNode things) {
        for (JsonNode thing : things) {
            var body = (ObjectNode) thing.deepCopy();
            String key = body.remove("key").asText();
            admin.send("PUT", path + key, body, Map.of("If-Match", "*"));
        }
    }

    private static void unlessThere(Runnable creation) {
        try {
            creation.run();
        } catch (ApiRefused e) {
            if (e.status() != 409) {
                throw e;
            }
        }
    }

    /** A file of the demo, such as {@code demo-bank}. */
    public static JsonNode resource(String name) {
        try (var file = DemoTenants.class.getResourceAsStream("/demo/" + name + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
