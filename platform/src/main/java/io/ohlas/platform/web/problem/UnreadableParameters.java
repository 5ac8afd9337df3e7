package io.ohlas.platform.web.problem;

import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.NotFoundException;

import io.ohlas.platform.web.problem.Problem.FieldError;

/**
 * Which query parameters are not what their method takes. JAX-RS answers them as if there were no such address (404) and
 * names none; only the cause of its exception tells.
 */
final class UnreadableParameters {

    // How Java says that an enum knows no such name.
    private static final String NO_CONSTANT = "No enum constant ";

    private UnreadableParameters() {}

    /** Empty when the address itself leads nowhere. */
    static List<FieldError> of(NotFoundException refusal, Map<String, List<String>> query) {
        Throwable cause = Stream.iterate(refusal.getCause(), each -> each != null, Throwable::getCause)
                .filter(each -> each instanceof IllegalArgumentException || each instanceof DateTimeParseException)
                .findFirst()
                .orElse(null);
        if (cause == null) {
            return List.of();
        }
        return query.entrySet().stream()
                .filter(given -> given.getValue().stream().anyMatch(value -> isToBlame(value, cause)))
                .map(given -> new FieldError(given.getKey(), expected(cause)))
                .toList();
    }

    private static boolean isToBlame(String value, Throwable cause) {
        return switch (cause) {
            case DateTimeParseException date -> date.getParsedString().equals(value);
            case NumberFormatException number ->
                String.valueOf(number.getMessage()).contains('"' + value + '"');
            default -> {
                String message = String.valueOf(cause.getMessage());
                yield message.endsWith(": " + value)
                        || message.startsWith(NO_CONSTANT) && message.endsWith("." + value)
                        || message.contains("too large") && value.length() > 36;
            }
        };
    }

    private static String expected(Throwable cause) {
        return switch (cause) {
            case DateTimeParseException date -> "takes a date like 2026-01-31 or a time like 2026-01-31T10:00:00Z";
            case NumberFormatException number -> "takes a whole number";
            default ->
                String.valueOf(cause.getMessage()).startsWith(NO_CONSTANT) ? "is none of its values" : "takes a UUID";
        };
    }
}
