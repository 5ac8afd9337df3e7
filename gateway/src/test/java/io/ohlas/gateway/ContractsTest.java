package io.ohlas.gateway;

import java.net.URL;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;
import io.ohlas.platform.testing.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ContractsTest {

    @TestHTTPResource("")
    URL address;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    @Test
    void a_tenant_is_told_of_as_the_contract_says() throws Exception {
        TestTenant tenant = suite().tenant();

        List<JsonNode> events = published(tenant, "gateway.tenant-configured.v1");

        assertThat(events).hasSize(1);
        assertFits("gateway.tenant-configured", events.getFirst());
        assertThat(events.getFirst().get("key").asText()).isEqualTo(tenant.key());
        assertThat(events.getFirst().get("sequence").asInt()).isEqualTo(1);
    }

    @Test
    void a_member_is_told_of_by_the_name_that_tokens_use_and_by_no_other() throws Exception {
        TestTenant tenant = suite().tenant();
        String email = "canary-" + UUID.randomUUID() + "@example.com";
        var user = suite().user(tenant, email, "agent");
        suite().call("DELETE", "/api/v1/users/" + user.getString("id"), suite().personToken(tenant), null);

        List<JsonNode> events = published(tenant, "gateway.member-changed.v1").stream()
                .filter(event -> event.get("memberId").asText().equals(user.getString("id")))
                .toList();

        assertThat(events).extracting(event -> event.get("sequence").asInt()).containsExactly(1, 2);
        assertThat(events).extracting(event -> event.get("active").asBoolean()).containsExactly(true, false);
        for (JsonNode event : events) {
            assertFits("gateway.member-changed", event);
            assertThat(event.toString()).doesNotContain(email, "Jana", "Nová");
        }
    }

    @Test
    void the_most_that_a_tenant_and_its_people_may_say_fits_the_contracts() {
        TestTenant tenant = suite().tenant();
        String admin = suite().personToken(tenant);
        var languages = new JsonArray();
        var units = new JsonArray();
        for (int i = 0; i < 200; i++) {
            units.add("%064d".formatted(i));
            if (i < 20) {
                languages.add("abc" + "-abcdefgh".repeat(7) + "-%08d".formatted(i));
            }
        }
        var most = new JsonObject()
                .put("name", "\ud83d\ude00".repeat(100))
                .put("timeZone", "America/Argentina/ComodRivadavia")
                .put("languages", languages)
                .put("defaultLanguage", languages.getString(19))
                .put("country", "ZZ");
        assertThat(suite().call("PATCH", "/api/v1/tenant", admin, most, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        var user = suite().user(tenant, UUID.randomUUID() + "@example.com", "agent");
        String path = "/api/v1/users/" + user.getString("id");
        var change = new JsonObject()
                .put("roles", new JsonArray(List.of("agent", "manager", "analyst", "tenant-admin", "agent")))
                .put("units", units);
        assertThat(suite().call("PATCH", path, admin, change, "If-Match", "*").statusCode())
                .isEqualTo(200);

        for (String type : List.of("gateway.tenant-configured.v1", "gateway.member-changed.v1")) {
            List<JsonNode> told = published(tenant, type);
            assertThat(told).as(type).hasSizeGreaterThan(1);
            told.forEach(event -> assertThat(Contracts.flaws(type, event)).isEmpty());
        }
    }

    // No queue of another service is bound here, so events wait in the outbox.
    private List<JsonNode> published(TestTenant tenant, String type) {
        List<?> bodies = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select body from outbox where tenant_id = ?1 and type = ?2 order by id", String.class)
                .setParameter(1, tenant.id())
                .setParameter(2, type)
                .getResultList());
        return bodies.stream().map(body -> read(String.valueOf(body))).toList();
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertFits(String event, JsonNode body) throws Exception {
        try (var schema = ContractsTest.class.getResourceAsStream("/contracts/%s/v1.schema.json".formatted(event))) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(body))
                    .isEmpty();
        }
    }

    private Suite suite() {
        return new Suite("http://localhost:" + address.getPort());
    }
}
