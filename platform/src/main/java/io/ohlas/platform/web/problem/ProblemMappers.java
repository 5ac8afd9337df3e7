package io.ohlas.platform.web.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.ohlas.platform.fault.TransientFaults;
import io.ohlas.platform.web.problem.Problem.FieldError;

/** One shape for every failure. Quarkus alone answers with four: two JSON bodies, an HTML page, and nothing. */
class ProblemMappers {

    private final UriInfo uri;

    ProblemMappers(UriInfo uri) {
        this.uri = uri;
    }

    @ServerExceptionMapper
    Response refused(Refusal e) {
        return answer(e.kind().status(), e.slug(), e.getMessage(), e.errors());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream()
                .map(violation -> new FieldError(pointer(violation), violation.getMessage()))
                .toList();
        return answer(422, "invalid-request", "Some fields are wrong; each is listed", errors);
    }

    // Named for itself because Quarkus brings a mapper of its own for this one, which would be the closer match.
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    Response unreadable(JsonMappingException e) {
        String pointer = e.getPath().stream().map(ProblemMappers::step).collect(Collectors.joining());
        return answer(
                400,
                "unreadable-request",
                "The body does not have the shape that this address takes",
                List.of(new FieldError(pointer, reason(e))));
    }

    @ServerExceptionMapper
    Response notJson(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return answer(400, "unreadable-request", "The body is not JSON" + where, List.of());
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e) {
        return answer(412, "edited-meanwhile", "Read it again and repeat the change", List.of());
    }

    @ServerExceptionMapper
    Response anonymous(UnauthorizedException e) {
        return answer(401, "not-signed-in", "Send a valid bearer token", List.of());
    }

    @ServerExceptionMapper
    Response unknownToken(AuthenticationFailedException e) {
        return answer(401, "not-signed-in", "The token is expired, revoked or not for this address", List.of());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(403, "not-allowed", "Your role does not allow this", List.of());
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        // Quarkus wraps what Jackson said of a body; the reason inside is the one worth telling.
        if (e.getCause() instanceof JsonMappingException mapping) {
            return unreadable(mapping);
        }
        if (e.getCause() instanceof JsonProcessingException syntax) {
            return notJson(syntax);
        }
        int status = e.getResponse().getStatus();
        String slug = e.getResponse()
                .getStatusInfo()
                .getReasonPhrase()
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
        return answer(status, slug, null, List.of());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (TransientFaults.isTransient(e)) {
            Log.warnf("A part this service needs is away: %s", e.toString());
            return answer(503, "away-for-a-moment", "Nothing was stored; send the same request again", List.of());
        }
        // PostgreSQL 22021, 22P05: a NUL or an unpaired surrogate, which no text column holds.
        if (TransientFaults.sqlState(e)
                .filter(s -> s.equals("22021") || s.equals("22P05"))
                .isPresent()) {
            return answer(422, "invalid-request", "A text holds a character that cannot be stored", List.of());
        }
        Log.error("Unexpected failure", e);
        return answer(500, "unexpected", null, List.of());
    }

    private Response answer(int status, String slug, String detail, List<FieldError> errors) {
        return Problem.of(status, slug, detail, URI.create(uri.getRequestUri().getRawPath()), errors)
                .response();
    }

    // The first two steps of a violation's path name the Java method and its parameter; clients know neither.
    private static String pointer(ConstraintViolation<?> violation) {
        String[] steps = violation.getPropertyPath().toString().split("\\.", 3);
        return steps.length < 3
                ? steps[steps.length - 1]
                : "/" + steps[2].replace('.', '/').replace("[", "/").replace("]", "");
    }

    private static String reason(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a field of this request";
        }
        return e.getCause() instanceof IllegalArgumentException rule ? rule.getMessage() : "has the wrong type";
    }

    private static String step(JsonMappingException.Reference step) {
        return "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
}
