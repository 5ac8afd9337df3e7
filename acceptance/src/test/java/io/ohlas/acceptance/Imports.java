package io.ohlas.acceptance;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.OhlasApi;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** Imports of history, from the upload to the end of their job. */
public final class Imports {

    private Imports() {}

    /**
     * @param headers who imports, for the upload
     * @param query what is said of the file: survey, mapping and the switches
     * @return the job once it has ended
     */
    public static JsonNode run(
            String url, Map<String, String> headers, OhlasApi api, Map<String, String> query, byte[] csv) {
        String location = given().baseUri(url)
                .headers(headers)
                .queryParams(query)
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/api/v1/imports/responses")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/api/"));
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> api.get(path), job -> !job.get("state").asText().matches("queued|running"));
    }
}
