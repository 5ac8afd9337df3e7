package io.ohlas.platform.web.problem;

import java.io.UnsupportedEncodingException;
import java.util.Optional;

/** Requests that the web framework fails over instead of refusing them. */
final class UnreadableRequests {

    private static final String NO_MEDIA_TYPE = "Failed to parse media type";
    private static final String NO_ESCAPE = "URLDecoder: ";

    private UnreadableRequests() {}

    /** What is wrong with the request, for a person; empty when the failure has another cause. */
    static Optional<String> detail(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure) {
            case IllegalArgumentException e
            when message.startsWith(NO_ESCAPE) ->
                Optional.of("A field of the form has a % that two hexadecimal digits do not follow");
            // Where an address takes more than one type.
            case IllegalArgumentException e
            when message.startsWith(NO_MEDIA_TYPE) -> Optional.of("Content-Type or Accept names no media type");
            case UnsupportedEncodingException e -> Optional.of("Content-Type names a charset that there is not");
            default -> Optional.empty();
        };
    }
}
