package io.ohlas.survey.interaction;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.ohlas.platform.digest.Sha256;
import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.interaction.RecordInteraction.Telling;

/** Reads interactions out of a request, each on its own, so that one bad item of a batch spoils no other. */
@ApplicationScoped
class InteractionReader {

    private final ObjectMapper json;
    private final Validator validator;

    InteractionReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @throws JsonProcessingException when the item does not have the shape of an interaction
     * @throws InteractionRejected when a field breaks its rule
     */
    Telling read(JsonNode item) throws JsonProcessingException {
        InteractionBody body = json.treeToValue(item, InteractionBody.class);
        if (body == null) {
            throw MismatchedInputException.from(null, InteractionBody.class, "null");
        }
        List<FieldError> errors = validator.validate(body).stream()
                .map(violation -> FieldError.at(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw new InteractionRejected(errors);
        }
        return new Telling(body, digest(body), null);
    }

    // The same for two bodies that say the same, however they are spaced and ordered.
    private byte[] digest(InteractionBody body) {
        try {
            byte[] canonical = json.writer()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsBytes(body);
            return Sha256.of(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Interaction cannot be digested", e);
        }
    }
}
