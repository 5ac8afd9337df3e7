package io.ohlas.platform.telemetry;

import io.vertx.core.Context;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/**
 * The label {@code uri} of a request in metrics, and the route of its span: a template such as {@code /r/{token}}, never
 * an address as it was sent. Such a one names people, opens surveys, and makes a label for each request.
 */
public final class UriLabel {

    /** Stands for every address that has no template. */
    public static final String UNKNOWN = "/UNKNOWN";

    // Read by the metrics and the spans of Quarkus; its REST layer writes the template of the method that it found
    // here.
    private static final String KEY = "UrlPathTemplate";

    private UriLabel() {}

    /** @param template a member of a set that callers cannot make larger */
    public static void set(RoutingContext request, String template) {
        notes(request).putLocal(KEY, template);
    }

    static void setIfAbsent(RoutingContext request, String template) {
        Context notes = notes(request);
        if (notes.getLocal(KEY) == null) {
            notes.putLocal(KEY, template);
        }
    }

    private static Context notes(RoutingContext request) {
        return ((HttpServerRequestInternal) request.request()).context();
    }
}
