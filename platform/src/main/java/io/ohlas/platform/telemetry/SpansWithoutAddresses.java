package io.ohlas.platform.telemetry;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/**
 * Takes out of each span what would tell who called and with which link: a trace outlives an erasure, and is read by
 * more people than a customer's record. The route stays.
 */
@ApplicationScoped
class SpansWithoutAddresses implements SpanProcessor {

    private static final String TAKEN_OUT = "taken-out";
    private static final List<AttributeKey<String>> KEYS = List.of(
                    "url.full",
                    "url.path",
                    "url.query",
                    "http.url",
                    "http.target",
                    "client.address",
                    "http.client_ip",
                    "network.peer.address",
                    "net.sock.peer.addr",
                    "user_agent.original")
            .stream()
            .map(AttributeKey::stringKey)
            .toList();

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : KEYS) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, TAKEN_OUT);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
