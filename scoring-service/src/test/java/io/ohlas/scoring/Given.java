package io.ohlas.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Events for tests, made of the contracts' own examples, so that an example that rots is a test that fails. Each begins
 * with ids of its own.
 */
public final class Given {

    public static final String RESPONSE_SUBMITTED = "survey.response-submitted.v1";
    public static final String STRUCTURE_CHANGED = "survey.structure-changed.v1";
    public static final String TENANT_CONFIGURED = "gateway.tenant-configured.v1";
    public static final String SURVEY_PUBLISHED = "survey.survey-published.v1";
    public static final String CASE_CHANGED = "alert.case-changed.v1";

    private Given() {}

    public static JsonObject event(String type) {
        int version = type.lastIndexOf(".v");
        String path =
                "/contracts/%s/%s.example.json".formatted(type.substring(0, version), type.substring(version + 1));
        try (InputStream example = Given.class.getResourceAsStream(path)) {
            return new JsonObject(new String(example.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A complete NPS response of the 0 to 10 scale, of a contact of its own, at PRG-01. */
    public static JsonObject nps(int rating) {
        return event(RESPONSE_SUBMITTED)
                .put("responseId", UUID.randomUUID().toString())
                .put("contactId", UUID.randomUUID().toString())
                .put("sequence", 1)
                .put("comments", new JsonArray())
                .put("ratings", new JsonArray().add(rating("nps", "nps", rating, band(rating))));
    }

    public static JsonObject rating(String question, String metric, int rating, String band) {
        return new JsonObject()
                .put("question", question)
                .put("metric", metric)
                .put("rating", rating)
                .put("scale", new JsonObject().put("low", 0).put("high", 10))
                .put("band", band);
    }

    /** A rating on a scale and with bands of its own. */
    public static JsonObject rating(String question, String metric, int rating, int low, int high, int... bands) {
        String band = rating <= bands[0] ? "unfavourable" : rating >= bands[1] ? "favourable" : "neutral";
        return rating(question, metric, rating, band)
                .put("scale", new JsonObject().put("low", low).put("high", high))
                .put("bands", new JsonObject().put("unfavourableTo", bands[0]).put("favourableFrom", bands[1]));
    }

    public static JsonObject at(JsonObject response, String submittedAt) {
        return response.put("submittedAt", submittedAt);
    }

    public static JsonObject in(JsonObject response, String... path) {
        return response.put("orgUnit", path[path.length - 1]).put("orgUnitPath", new JsonArray(List.of(path)));
    }

    public static String band(int rating) {
        return rating >= 9 ? "favourable" : rating <= 6 ? "unfavourable" : "neutral";
    }
}
