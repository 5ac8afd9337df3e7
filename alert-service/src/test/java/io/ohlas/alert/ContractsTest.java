package io.ohlas.alert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.alert.testing.Broker;
import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Listener;
import io.ohlas.alert.testing.Response;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What this service publishes, as it arrives at others, fits the contract; what it hears is the contract's example. */
@QuarkusTest
class ContractsTest {

    final UUID tenant = UUID.randomUUID();
    final Inbox agent = Inbox.ofAgent(tenant, "PRG-01");

    @Test
    void every_step_of_a_case_fits_the_contract() throws Exception {
        try (Listener changes = Broker.listen("alert.case-changed.v1");
                Listener requests = Broker.listen("alert.recovery-requested.v1")) {
            var response = Response.unhappy();
            response.sendTo(tenant);
            String id = agent.caseOf(response.contact());
            agent.resolve(id);
            var no = Response.unhappy().by(response.contact()).with("recoveryOf", id);
            no.sendTo(tenant);
            await().atMost(30, SECONDS)
                    .until(() -> agent.get(id).extract().path("status").equals("assigned"));

            await().atMost(30, SECONDS).until(() -> of(changes, id).size() == 5);
            var schema = schema("alert.case-changed");
            for (JsonNode event : of(changes, id)) {
                assertThat(schema.validate(event)).as(event.toString()).isEmpty();
            }
            Map<Integer, String> told = of(changes, id).stream()
                    .collect(Collectors.toMap(event -> event.get("sequence").asInt(), event -> event.get("change")
                            .asText()));
            assertThat(told)
                    .containsOnly(
                            Map.entry(1, "opened"),
                            Map.entry(2, "claimed"),
                            Map.entry(3, "contact_attempt"),
                            Map.entry(5, "resolved"),
                            Map.entry(7, "not_recovered"));
            assertThat(of(requests, id)).singleElement().satisfies(event -> assertThat(
                            schema("alert.recovery-requested").validate(event))
                    .isEmpty());
        }
    }

    @Test
    void the_contracts_own_example_opens_a_case() {
        Broker.send(tenant, Response.TYPE, UUID.randomUUID(), text("survey.response-submitted/v1.example.json"));

        await().atMost(30, SECONDS)
                .untilAsserted(
                        () -> assertThat(agent.list("").getList("items.rating")).containsExactly(3));
    }

    @Test
    void a_tenant_is_set_up_by_the_contracts_own_example() {
        Broker.send(
                tenant,
                "gateway.tenant-configured.v1",
                UUID.randomUUID(),
                text("gateway.tenant-configured/v1.example.json"));
        var admin = Inbox.of(tenant, List.of(), "tenant-admin");

        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(admin.request()
                        .get("/api/v1/calendars/standard")
                        .jsonPath()
                        .getString("timeZone"))
                .isEqualTo("Europe/Prague"));
        assertThat(admin.request().get("/api/v1/calendars/standard").jsonPath().getString("country"))
                .isEqualTo("CZ");
        assertThat(admin.request().get("/api/v1/alert-rules").jsonPath().getList("items.key"))
                .containsExactly("dissatisfied");
        assertThat(admin.request().get("/api/v1/sla-policies").jsonPath().getList("items.firstContact"))
                .containsExactly("PT1H", "PT1H", "PT30M");
        assertThat(admin.request().get("/api/v1/root-causes").jsonPath().getList("items.name.cs"))
                .contains("Pozdě");
    }

    private static List<JsonNode> of(Listener listener, String caseId) {
        return listener.heard(event -> event.get("caseId").asText().equals(caseId));
    }

    private static JsonSchema schema(String event) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(ContractsTest.class.getResourceAsStream("/contracts/" + event + "/v1.schema.json"));
    }

    private static String text(String path) {
        try (var file = ContractsTest.class.getResourceAsStream("/contracts/" + path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
