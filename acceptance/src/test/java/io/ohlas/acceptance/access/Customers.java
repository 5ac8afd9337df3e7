package io.ohlas.acceptance.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.OhlasApi;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What customers of a tenant do, each of them with the words of its region. */
record Customers(Tenancy tenancy) {

    /** One customer was let down in both regions, which is one case, another in the south alone. */
    void live() {
        var both = customer("both", "Jana");
        var stranger = customer("stranger", tenancy.southWord());
        // Who has an open case is not asked again, so both are asked before either answers.
        String first = visit(tenancy.north(), "north-1", both, tenancy.northWord());
        String second = visit(new EnumMap<>(Thing.class), "south-1", both, tenancy.southWord());
        answer(tenancy.north(), first, 1, tenancy.northWord());
        complain(tenancy.north(), tenancy.northWord());
        answer(new EnumMap<>(Thing.class), second, 1, tenancy.southWord());
        awaitResponses(tenancy.north(), 2);
        String third = visit(tenancy.south(), "south-1", stranger, tenancy.southWord());
        answer(tenancy.south(), third, 1, tenancy.southWord());
        complain(tenancy.south(), tenancy.southWord());
    }

    private Map<String, String> customer(String name, String words) {
        return Map.of(
                "externalId",
                tenancy.key(name),
                "name",
                words + " of " + tenancy.word(),
                "email",
                words.toLowerCase() + "@" + tenancy.key(name) + ".example",
                "phone",
                "+4206%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
    }

    /** Returns the secret of the link by which the customer is asked. */
    private String visit(Map<Thing, String> region, String branch, Map<String, String> customer, String words) {
        JsonNode told = admin().post("/api/v1/interactions", interaction(branch, customer, words));
        String id = told.get("id").asText();
        region.put(Thing.INTERACTION, id);
        region.put(
                Thing.CONTACT,
                admin().get("/api/v1/interactions/" + id).get("contactId").asText());
        region.put(Thing.EXTERNAL_ID, customer.get("externalId"));
        region.put(Thing.EMAIL, customer.get("email"));
        region.put(Thing.PHONE, customer.get("phone"));
        region.put(Thing.NAME, customer.get("name"));
        String link = told.at("/invitation/link").asText();
        assertThat(link).as("link in %s", told).isNotEmpty();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private void answer(Map<Thing, String> region, String token, int rating, String words) {
        JsonNode answered = OhlasApi.anonymous(tenancy.url())
                .put(
                        "/api/public/v1/invitations/%s/response".formatted(token),
                        Map.of(
                                "revision",
                                1,
                                "answers",
                                List.of(
                                        Map.of("question", "nps", "rating", rating),
                                        Map.of("question", "why", "text", words)),
                                "finished",
                                true));
        region.put(Thing.RESPONSE, answered.get("responseId").asText());
    }

    private Map<String, Object> interaction(String branch, Map<String, String> customer, String words) {
        return Map.of(
                "externalId",
                tenancy.key(UUID.randomUUID().toString()),
                "occurredAt",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "touchpoint",
                tenancy.key("touchpoint"),
                "process",
                tenancy.key("process"),
                "orgUnit",
                tenancy.key(branch),
                "channel",
                "web",
                "attributes",
                Map.of("said", words),
                "contact",
                customer);
    }

    private void complain(Map<Thing, String> region, String words) {
        String found = "/api/v1/cases?contact=" + region.get(Thing.CONTACT);
        JsonNode opened =
                await().atMost(30, SECONDS).until(() -> admin().get(found).get("items"), cases -> !cases.isEmpty());
        region.put(Thing.CASE, opened.at("/0/id").asText());
        admin().post("/api/v1/cases/%s/notes".formatted(region.get(Thing.CASE)), Map.of("text", words));
    }

    private void awaitResponses(Map<Thing, String> region, int number) {
        String path = "/api/v1/cases/" + region.get(Thing.CASE);
        await().atMost(30, SECONDS)
                .until(() -> admin().get(path).get("responses").size() == number);
    }

    private OhlasApi admin() {
        return tenancy.admin();
    }
}
