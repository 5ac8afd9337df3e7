package io.ohlas.survey.response;

import java.util.HashMap;
import java.util.Map;

/**
 * What texts may name to a respondent; each may be null.
 *
 * @param language what the contact reads; null when nobody knows
 */
public record Names(String tenant, String orgUnit, String contact, String language) {

    /** By the fields of {@link io.ohlas.survey.questionnaire.Piping}. */
    public Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        fields.put("tenant.name", tenant == null ? "" : tenant);
        fields.put("orgUnit.name", orgUnit == null ? "" : orgUnit);
        fields.put("contact.name", contact == null ? "" : contact);
        return fields;
    }
}
