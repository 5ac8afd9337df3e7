package io.ohlas.platform.web.problem;

import java.io.CharConversionException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
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
    private final AllowedMethods allowedMethods;

    ProblemMappers(UriInfo uri, AllowedMethods allowedMethods) {
        this.uri = uri;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    Response refused(Refusal e) {
        return answer(e.kind().status(), e.slug(), e.getMessage(), e.errors());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        if (e.getConstraintViolations().stream().anyMatch(Violations::isMissingBody)) {
            return answer(400, "unreadable-request", "The body is missing", List.of(new FieldError("", "is missing")));
        }
        var errors = e.getConstraintViolations().stream().map(Violations::field).toList();
        return answer(422, "invalid-request", "Some fields are wrong; each is listed", errors);
    }

    // Named for itself because Quarkus brings a mapper of its own for this one, which would be the closer match.
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    Response unreadable(JsonMappingException e) {
        return Problem.of(e, instance()).response();
    }

    @ServerExceptionMapper
    Response notJson(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        String what = e instanceof StreamConstraintsException
                ? "The body nests too deeply, or a value in it is too long"
                : "The body is not JSON, or names a field twice";
        return answer(400, "unreadable-request", what + where, List.of());
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
        if (e instanceof NotFoundException absent) {
            var unreadable = UnreadableParameters.of(absent, uri.getQueryParameters());
            if (!unreadable.isEmpty()) {
                return answer(400, "unreadable-request", "A parameter of the address cannot be read", unreadable);
            }
        }
        if (e instanceof NotAllowedException) {
            return notAllowed();
        }
        int status = e.getResponse().getStatus();
        String slug = status == 413
                ? BodyTooLarge.SLUG
                : e.getResponse()
                        .getStatusInfo()
                        .getReasonPhrase()
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '-');
        return answer(status, slug, advice(status), List.of());
    }

    // Text in another encoding than its first bytes promise; Jackson does not take it for a fault of the JSON.
    @ServerExceptionMapper
    Response notText(CharConversionException e) {
        return answer(400, "unreadable-request", "The body is not JSON in UTF-8", List.of());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        Optional<String> unreadable = UnreadableRequests.detail(e);
        if (unreadable.isPresent()) {
            return answer(400, "unreadable-request", unreadable.get(), List.of());
        }
        if (TransientFaults.isTransient(e)) {
            Log.warnf("A part this service needs is away: %s", e.toString());
            return answer(
                    503,
                    "away-for-a-moment",
                    "Send the same request again, with its Idempotency-Key if it has one",
                    List.of());
        }
        // PostgreSQL 22021, 22P05: a NUL or an unpaired surrogate, which no text column holds.
        if (TransientFaults.sqlState(e)
                .filter(s -> s.equals("22021") || s.equals("22P05"))
                .isPresent()) {
            return answer(422, "invalid-request", "A text holds a character that cannot be stored", List.of());
        }
        // Begun again as often as is reasonable, and lost each time.
        if (TransientFaults.isLostRace(e)) {
            Log.error("A request lost every race for a row", e);
            return answer(412, "edited-meanwhile", "Read it again and repeat the change", List.of());
        }
        Log.error("Unexpected failure", e);
        return answer(500, "unexpected", null, List.of());
    }

    private Response notAllowed() {
        var problem = Problem.of(405, "method-not-allowed", advice(405), instance(), List.of());
        return Response.fromResponse(problem.response())
                .allow(allowedMethods.of(uri.getRequestUri().getPath()))
                .build();
    }

    private Response answer(int status, String slug, String detail, List<FieldError> errors) {
        return Problem.of(status, slug, detail, instance(), errors).response();
    }

    private URI instance() {
        return URI.create(uri.getRequestUri().getRawPath());
    }

    // What the web layer refuses by itself, with what helps.
    private static String advice(int status) {
        return switch (status) {
            case 400 -> "A parameter or the body cannot be read; see the API's description for what it takes";
            case 404 -> "There is nothing at this address; a parameter in it may have the wrong form";
            case 405 -> "This address does not take that method; the header Allow names those it takes";
            case 406 -> "This address does not answer in that format; leave out the header Accept";
            case 413 -> "The body is too large; send less at once";
            case 415 -> "This address does not take that Content-Type; most take application/json";
            default -> null;
        };
    }
}
