package io.ohlas.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One document describes what all services take. */
@Order(2)
class OpenApiTest {

    @Test
    void whole_document_holds_operations_of_every_service() {
        JsonNode document = TheSuite.get().access().partner().get("/api/v1/openapi");

        assertThat(document.get("openapi").asText()).startsWith("3.1");
        assertThat(document.get("paths").fieldNames())
                .toIterable()
                .contains("/api/v1/interactions", "/api/v1/scores", "/api/v1/cases", "/api/v1/tenants");
    }
}
