package io.ohlas.acceptance;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.OhlasApi;

/**
 * A tenant that one story has to itself, made through the API as an operator would.
 *
 * @param admin an API client that may do everything in it
 */
public record OwnTenant(String key, OhlasApi admin, String clientId, String clientSecret, TheSuite.Running running) {

    public static OwnTenant of(TheSuite.Running running, String name, String timeZone) {
        OhlasApi operator = running.operator();
        String key = name + "-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        operator.post(
                "/api/v1/tenants",
                Map.of(
                        "key",
                        key,
                        "name",
                        name,
                        "timeZone",
                        timeZone,
                        "languages",
                        List.of("en"),
                        "defaultLanguage",
                        "en",
                        "country",
                        "CZ"));
        JsonNode client = operator.send(
                "POST",
                "/api/v1/api-clients",
                Map.of("name", "Admin of " + key, "tenant", key, "roles", List.of("tenant-admin")),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        String id = client.get("clientId").asText();
        String secret = client.get("clientSecret").asText();
        return new OwnTenant(
                key,
                OhlasApi.client(running.access().url(), running.access().tokenUrl(), id, secret),
                id,
                secret,
                running);
    }

    /** What a request of its client carries; good for less than a minute. */
    public Map<String, String> headers() {
        return OhlasApi.clientHeaders(running.access().tokenUrl(), clientId, clientSecret);
    }
}
