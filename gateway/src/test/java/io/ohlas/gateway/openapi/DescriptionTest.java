package io.ohlas.gateway.openapi;

import java.net.URL;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import io.ohlas.gateway.testing.Browser;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class DescriptionTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @TestHTTPResource("")
    URL address;

    @Test
    void the_document_names_the_gateways_operations_and_nothing_inside() {
        var answer = browser().get("/api/v1/openapi");

        JsonObject document = new JsonObject(answer.body());
        assertThat(document.getString("openapi")).startsWith("3.1");
        assertThat(document.getJsonObject("paths").fieldNames())
                .contains("/api/v1/me", "/api/v1/tenants", "/api/v1/users/{id}", "/api/v1/api-clients")
                .allMatch(path -> path.startsWith("/api/"));
        assertThat(document.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .isNotEmpty()
                .allMatch(name -> name.startsWith("gateway."));
    }

    @Test
    void the_page_needs_no_file_from_elsewhere_and_finds_its_own() {
        var page = browser().get("/api/v1/docs");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("unsafe", "http");
        for (MatchResult file : FILE.matcher(page.body()).results().toList()) {
            assertThat(file.group(1)).startsWith("/");
            assertThat(browser().get(file.group(1)).statusCode())
                    .as(file.group(1))
                    .isEqualTo(200);
        }
    }

    @Test
    void two_services_may_call_different_things_the_same() throws Exception {
        var json = new ObjectMapper();
        var whole = new WholeDocument("https://example.com");
        String service =
                """
                {"paths":{"/api/v1/%1$s":{"get":{"security":[{"x":[]}],
                   "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/View"}}}}}}},
                 "/q/inside":{"get":{}}},
                 "components":{"schemas":{"View":{"properties":{"%1$s":{"type":"string"},"security":{"type":"string"}}}}}}
                """;

        whole.add("one", (ObjectNode) json.readTree(service.formatted("a")));
        whole.add("two", (ObjectNode) json.readTree(service.formatted("b")));

        assertThat(whole.json().at("/paths").properties()).hasSize(2);
        assertThat(whole.json().at("/components/schemas/one.View/properties/a").isMissingNode())
                .isFalse();
        assertThat(whole.json().at("/components/schemas/two.View/properties/b").isMissingNode())
                .isFalse();
        assertThat(whole.json()
                        .at("/components/schemas/two.View/properties/security")
                        .isMissingNode())
                .isFalse();
        assertThat(whole.json().at("/paths/~1api~1v1~1b/get/security").isMissingNode())
                .isTrue();
        assertThat(whole.json().toString())
                .contains("\"#/components/schemas/one.View\"", "\"#/components/schemas/two.View\"");
    }

    private Browser browser() {
        return new Browser("http://localhost:" + address.getPort());
    }
}
