package io.ohlas.alert.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An event {@code survey.response-submitted.v1}, made from the contract's own example so that it cannot rot. */
public final class Response {

    public static final String TYPE = "survey.response-submitted.v1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode body;

    private Response(ObjectNode body) {
        this.body = body;
    }

    /** A finished answer of 3 of 10 by a customer nobody knew, at branch PRG-01. */
    public static Response unhappy() {
        try (var example = Response.class.getResourceAsStream("/contracts/survey.response-submitted/v1.example.json")) {
            var response = new Response((ObjectNode) JSON.readTree(example));
            return response.with("responseId", UUID.randomUUID().toString())
                    .by(UUID.randomUUID())
                    .at("BANK", "PRG", "PRG-01")
                    .rated(3, "unfavourable")
                    .saved(1, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Response happy() {
        return unhappy().rated(9, "favourable");
    }

    public UUID id() {
        return UUID.fromString(body.get("responseId").asText());
    }

    public UUID contact() {
        return UUID.fromString(body.get("contactId").asText());
    }

    public Response by(UUID contact) {
        return with("contactId", contact == null ? null : contact.toString());
    }

    public Response at(String... path) {
        body.put("orgUnit", path[path.length - 1]);
        var array = body.putArray("orgUnitPath");
        List.of(path).forEach(array::add);
        return this;
    }

    public Response rated(int rating, String band) {
        var only = (ObjectNode) body.get("ratings").get(0);
        only.put("rating", rating).put("band", band);
        return this;
    }

    public Response saying(String words) {
        return with("comments", List.of(Map.of("question", "why", "text", words)));
    }

    /** A save of the same response. */
    public Response saved(int sequence, boolean complete) {
        body.put("sequence", sequence).put("complete", complete);
        return this;
    }

    public String body() {
        return body.toString();
    }

    public Response copy() {
        return new Response(body.deepCopy());
    }

    public Response with(String field, Object value) {
        body.set(field, JSON.valueToTree(value));
        return this;
    }

    public void sendTo(UUID tenant) {
        sendTo(tenant, UUID.randomUUID());
    }

    public void sendTo(UUID tenant, UUID messageId) {
        Broker.send(tenant, TYPE, messageId, body());
    }
}
