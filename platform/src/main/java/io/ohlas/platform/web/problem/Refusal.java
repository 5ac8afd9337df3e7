package io.ohlas.platform.web.problem;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;

/**
 * The service understood a request and says no. The slug is public API: it ends up in the problem's {@code type}, is
 * listed in {@code docs/problems.md}, and clients branch on it. The message is for people and may change.
 */
public abstract class Refusal extends RuntimeException {

    /** Why, in terms that a broker consumer understands as well as an HTTP client. */
    public enum Kind {
        MALFORMED(400),
        FORBIDDEN(403),
        ABSENT(404),
        CONFLICT(409),
        GONE(410),
        STALE(412),
        TOO_LARGE(413),
        INVALID(422),
        UNCONDITIONAL(428),
        TOO_MANY(429),
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String slug;
    private final List<FieldError> errors;

    protected Refusal(Kind kind, String slug, String message) {
        this(kind, slug, message, List.of());
    }

    /** @param errors one entry per field that is wrong, with a JSON pointer into the request body */
    protected Refusal(Kind kind, String slug, String message, List<FieldError> errors) {
        super(message);
        this.kind = kind;
        this.slug = slug;
        this.errors = List.copyOf(errors);
    }

    public Kind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
