package io.ohlas.acceptance.access;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.ohlas.acceptance.Imports;
import io.ohlas.acceptance.OwnTenant;
import io.ohlas.acceptance.TheSuite;
import io.ohlas.stack.demo.DemoPeople;
import io.ohlas.stack.demo.OhlasApi;
import io.ohlas.stack.demo.SignIn;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A tenant with two regions and one of each kind of thing, all of them with words in it that nobody else may read.
 *
 * @param admin its first admin, who signed in
 * @param north things of the region that the limited callers belong to, and of the tenant as a whole
 * @param south things of the other region
 * @param word stands wherever the tenant as a whole can be given a name
 * @param northWord stands in whatever was said in the north
 * @param southWord stands in whatever was said in the south, and in all that is known of who was only there
 */
record Tenancy(
        OwnTenant tenant,
        OhlasApi admin,
        Map<Thing, String> north,
        Map<Thing, String> south,
        String word,
        String northWord,
        String southWord) {

    static final String PASSWORD = "a-password-for-tests";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String MAPPING =
            "{\"rating\":{\"column\":\"r\",\"question\":\"nps\"},\"submittedAt\":{\"column\":\"t\"}}";

    static Tenancy make(TheSuite.Running running, String name) {
        OwnTenant tenant = OwnTenant.of(running, name, "Europe/Prague");
        var tenancy = new Tenancy(
                tenant,
                firstAdmin(tenant),
                new EnumMap<>(Thing.class),
                new EnumMap<>(Thing.class),
                word("tenant"),
                word("north"),
                word("south"));
        tenancy.setUp();
        new Customers(tenancy).live();
        return tenancy;
    }

    private static OhlasApi firstAdmin(OwnTenant tenant) {
        String email = "first@%s.example".formatted(tenant.key());
        tenant.running()
                .operator()
                .post(
                        "/api/v1/users",
                        Map.of(
                                "email",
                                email,
                                "name",
                                "First",
                                "roles",
                                List.of("tenant-admin"),
                                "tenant",
                                tenant.key()));
        givePassword(tenant, email);
        return SignIn.person(tenant.running().access().url(), tenant.key(), email, PASSWORD);
    }

    /** The key of something of this tenant. */
    String key(String what) {
        return tenant.key() + "-" + what;
    }

    String url() {
        return tenant.running().access().url();
    }

    /** What tells that something is of this tenant. */
    List<String> words() {
        return List.of(tenant.key(), word, northWord, southWord);
    }

    /** What tells that something is of the south: its words, and the ids of all that there is of it alone. */
    List<String> wordsOfTheSouth() {
        return words(southWord, south);
    }

    List<String> wordsOfTheNorth() {
        return words(northWord, north);
    }

    void givePassword(String email) {
        givePassword(tenant, email);
    }

    JsonNode make(String method, String path, Object body) {
        return admin.send(
                method,
                path,
                body,
                Map.of("If-Match", "*", "Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** Id of one more of a kind that has ids. */
    String makeAnother(Thing kind) {
        for (JsonNode step : steps()) {
            if (kind.key().equals(step.path("as").asText())) {
                return make(step).get("id").asText();
            }
        }
        throw new IllegalArgumentException("visibility-tenant.yaml does not say how to make a " + kind.key());
    }

    // Org units are known to all of the tenant, whatever belongs to them.
    private static List<String> words(String word, Map<Thing, String> things) {
        var ofUnit = things.entrySet().stream()
                .filter(each -> each.getKey().ofUnit() && each.getKey() != Thing.UNIT)
                .map(Map.Entry::getValue);
        return Stream.concat(Stream.of(word), ofUnit).toList();
    }

    private static String word(String place) {
        return place + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static void givePassword(OwnTenant tenant, String email) {
        var suite = tenant.running().suite();
        new DemoPeople(suite.keycloakUrl(), suite.secrets().password("client.gateway-admin"), PASSWORD)
                .givePassword(email);
    }

    private void setUp() {
        for (JsonNode step : steps()) {
            JsonNode made = make(step);
            if (step.has("as")) {
                Thing kind = Thing.of(step.get("as").asText());
                north.put(kind, kind.keyed() ? key(kind.key()) : made.get("id").asText());
            }
        }
        north.put(Thing.TENANT, tenant.key());
        north.put(Thing.UNIT, key("north"));
        south.put(Thing.UNIT, key("south"));
        north.put(Thing.TOUCHPOINT, key("touchpoint"));
        JsonNode job = Imports.run(
                url(),
                tenant.headers(),
                tenant.admin(),
                Map.of("survey", key("survey"), "dryRun", "true", "mapping", MAPPING),
                "r,t\n9,2026-05-04\n".getBytes(UTF_8));
        north.put(Thing.JOB, job.get("id").asText());
    }

    private JsonNode make(JsonNode step) {
        String method = step.has("PUT") ? "PUT" : "POST";
        return make(method, step.get(method).asText(), step.get("body"));
    }

    private JsonNode steps() {
        try (var file = Tenancy.class.getResourceAsStream("/visibility-tenant.yaml")) {
            return YAML.readTree(new String(file.readAllBytes(), UTF_8)
                    .replace("${key}", tenant.key())
                    .replace("${word}", word)
                    .replace("${unique}", word("u")));
        } catch (IOException e) {
            throw new IllegalStateException("visibility-tenant.yaml cannot be read", e);
        }
    }
}
