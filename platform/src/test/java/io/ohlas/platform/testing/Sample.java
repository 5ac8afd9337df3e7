package io.ohlas.platform.testing;

import java.util.Map;

/**
 * A good request, of which hostile ones are made by changing one thing.
 *
 * @param token bearer token of who sends it
 * @param parameters values of those in the path and of those in the query that must be given, by name
 * @param mediaType of the body
 * @param body a text as it is, fields of a form by name, or what Jackson writes as JSON
 */
public record Sample(String token, Map<String, String> parameters, String mediaType, Object body) {

    public static Sample json(String token, Map<String, String> parameters, Object body) {
        return new Sample(token, parameters, "application/json", body);
    }

    public static Sample form(String token, Map<String, String> parameters, Map<String, String> fields) {
        return new Sample(token, parameters, "application/x-www-form-urlencoded", fields);
    }
}
