package io.ohlas.platform.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.trace.IdGenerator;

/**
 * The trace that the work under way belongs to (W3C Trace Context). It goes with a request from the gateway to a
 * service, with events to others, and into the log context as {@code traceId}, whether or not spans are exported.
 */
public final class Trace {

    public static final String HEADER = "traceparent";

    private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();
    private static final IdGenerator IDS = IdGenerator.random();
    private static final TextMapGetter<String> ONE_HEADER = new OneHeader();

    private Trace() {}

    /** The {@code traceparent} of the work under way; null when it belongs to no trace. */
    public static String current() {
        if (!Span.current().getSpanContext().isValid()) {
            return null;
        }
        var headers = new HashMap<String, String>();
        FORMAT.inject(Context.current(), headers, Map::put);
        return headers.get(HEADER);
    }

    /** The {@code traceparent} of a trace that begins here; it asks nobody to record spans. */
    public static String fresh() {
        return unrecorded(IDS.generateTraceId(), IDS.generateSpanId());
    }

    /** As {@link #fresh}, for what came from no request: named after its message, so that every repeat names the same. */
    public static String of(UUID messageId) {
        String id = messageId.toString().replace("-", "");
        return unrecorded(id, id.substring(16));
    }

    /** True for a {@code traceparent} that is well-formed. */
    public static boolean isValid(String traceparent) {
        return spanContext(traceparent).isValid();
    }

    /** Does the work as a part of the trace; one that is under way already, or a malformed one, changes nothing. */
    public static <T> T within(String traceparent, Supplier<T> work) {
        if (Span.current().getSpanContext().isValid() || !isValid(traceparent)) {
            return work.get();
        }
        try (Scope ignored = context(traceparent).makeCurrent()) {
            return work.get();
        }
    }

    /** As {@link #within(String, Supplier)}, for work that answers nothing. */
    public static void within(String traceparent, Runnable work) {
        within(traceparent, () -> {
            work.run();
            return null;
        });
    }

    /** Makes the rest of the request a part of the trace, on whichever thread it goes on. */
    static void join(String traceparent) {
        if (isValid(traceparent) && !Span.current().getSpanContext().isValid()) {
            // Never closed: it is bound to the request's own context and goes with it.
            context(traceparent).makeCurrent();
        }
    }

    private static String unrecorded(String traceId, String spanId) {
        return "00-%s-%s-00".formatted(traceId, spanId);
    }

    private static SpanContext spanContext(String traceparent) {
        return Span.fromContext(context(traceparent)).getSpanContext();
    }

    private static Context context(String traceparent) {
        return FORMAT.extract(Context.root(), traceparent, ONE_HEADER);
    }

    /** Reads a lone value as if it stood among headers. */
    private static final class OneHeader implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(HEADER);
        }

        @Override
        public String get(String traceparent, String name) {
            return HEADER.equals(name) ? traceparent : null;
        }
    }
}
