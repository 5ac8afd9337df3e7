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
import org.junit.jupiter.api.Test;

import io.ohlas.gateway.testing.Suite;
import io.ohlas.gateway.testing.TestTenant;

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
