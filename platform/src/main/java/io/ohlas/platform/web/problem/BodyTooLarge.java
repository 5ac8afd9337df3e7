package io.ohlas.platform.web.problem;

import java.net.URI;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body by its announced length, and says so; the server itself would answer with nothing but the status. Its
 * own limit is that of the few addresses that take files; all others have a smaller one.
 */
@ApplicationScoped
class BodyTooLarge {

    static final String SLUG = "body-too-large";
    private static final String FORM = "multipart/form-data";

    private final ObjectMapper json;
    private final BodySettings settings;
    private final long fileLimit;

    BodyTooLarge(
            ObjectMapper json,
            BodySettings settings,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize fileLimit) {
        this.json = json;
        this.settings = settings;
        this.fileLimit = fileLimit.asLongValue();
    }

    private record Limit(long bytes, String detail) {}

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::pass);
        // Behind the server's own, for bodies that announce no length.
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limitOf(context).bytes());
        context.next();
    }

    private Limit limitOf(RoutingContext context) {
        if (settings.filePath().filter(context.normalizedPath()::startsWith).isEmpty()) {
            return limit(settings.limit().asLongValue());
        }
        String type = String.valueOf(context.request().getHeader(HttpHeaders.CONTENT_TYPE));
        if (type.regionMatches(true, 0, FORM, 0, FORM.length())) {
            long bytes = Math.min(settings.formLimit().asLongValue(), fileLimit);
            return new Limit(bytes, "A form may have %d bytes; a longer file is sent as the body".formatted(bytes));
        }
        return limit(fileLimit);
    }

    private static Limit limit(long bytes) {
        return new Limit(bytes, "The body may have %d bytes".formatted(bytes));
    }

    private void pass(RoutingContext context) {
        Limit limit = limitOf(context);
        if (announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) <= limit.bytes()) {
            context.next();
            return;
        }
        // The rest is read and dropped: whoever is still sending would see a broken connection and no answer.
        context.request().resume();
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(body(context.request().path(), limit));
    }

    private String body(String path, Limit limit) {
        try {
            return json.writeValueAsString(Problem.of(413, SLUG, limit.detail(), URI.create(path), List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long announced(String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
