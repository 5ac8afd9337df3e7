package io.ohlas.platform.web.problem;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonMappingException;

import io.ohlas.platform.web.json.UnstorableText;

/**
 * Body of every 4xx and 5xx answer (RFC 9457).
 *
 * @param type {@code /problems/<slug>}, stable
 * @param title what is wrong in plain words, the same for every occurrence
 * @param detail this occurrence, for a person; absent when it would leak internals
 * @param instance path of the request that was refused
 * @param errors one entry per invalid field; absent when no field is to blame
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(URI type, String title, int status, String detail, URI instance, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int RETRY_AFTER_SECONDS = 2;

    /** @param pointer JSON pointer into the request body, e.g. {@code /answers/0/value}; a query parameter by its name */
    public record FieldError(String pointer, String detail) {

        /** @param path to the field as Bean Validation writes it, e.g. {@code answers[0].value} */
        public static FieldError at(String path, String detail) {
            String steps = path.replaceAll("(<K>)?\\[]|\\.?<[^>]*>", "").replace('.', '/');
            return new FieldError("/" + steps.replace("[", "/").replace("]", ""), detail);
        }
    }

    /** The same shape for one item of a batch, where it is a part of the answer's body. */
    public static Problem of(Refusal refusal) {
        return of(refusal.kind().status(), refusal.slug(), refusal.getMessage(), null, refusal.errors());
    }

    /** A body, or an item of a batch, that is JSON but not of the shape that is taken. */
    public static Problem of(JsonMappingException misshapen) {
        return of(misshapen, null);
    }

    static Problem of(JsonMappingException misshapen, URI instance) {
        List<FieldError> errors = List.of(Misshapen.field(misshapen));
        return misshapen instanceof UnstorableText
                ? of(422, "invalid-request", "Some fields are wrong; each is listed", instance, errors)
                : of(
                        400,
                        "unreadable-request",
                        "The body does not have the shape that this address takes",
                        instance,
                        errors);
    }

    static Problem of(int status, String slug, String detail, URI instance, List<FieldError> errors) {
        return new Problem(
                URI.create("/problems/" + slug), ProblemCatalogue.title(slug), status, detail, instance, errors);
    }

    Response response() {
        var response = Response.status(status)
                .type(new MediaType("application", "problem+json"))
                .entity(this);
        if (status == 429 || status == 503) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }
}
