package io.ohlas.gateway.compression;

import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * Says of each answer whether the server may pack it. Not packed is what gains nothing (short, packed already), a
 * stream, whose events would wait for each other, and what could hold a secret beside words of the asker's choice: how
 * short such an answer gets tells the secret bit by bit (BREACH). That is every sign-in page and token, and every answer
 * to a change, such as a client's secret.
 */
public final class Compression {

    private static final String ENCODING = "Content-Encoding";
    private static final String UNPACKED = "identity";
    private static final int SHORT = 1_024;
    private static final Set<String> PACKED_TYPES = Set.of(
            "text/html",
            "text/css",
            "text/plain",
            "text/csv",
            "text/javascript",
            "application/javascript",
            "application/json",
            "application/problem+json",
            "application/x-ndjson",
            "image/svg+xml");

    private Compression() {}

    /** @param secrets whether the answer could hold a secret */
    public static void decide(RoutingContext context, boolean secrets) {
        boolean reads = context.request().method().name().equals("GET");
        context.addHeadersEndHandler(ready -> {
            MultiMap headers = context.response().headers();
            if (headers.contains(ENCODING)) {
                return;
            }
            if (!gains(headers)) {
                headers.set(ENCODING, UNPACKED);
            } else if (secrets || !reads || headers.contains("Set-Cookie")) {
                headers.set(ENCODING, UNPACKED);
            } else {
                addVary(headers);
            }
        });
    }

    static void addVary(MultiMap headers) {
        String vary = headers.get("Vary");
        if (vary == null) {
            headers.set("Vary", "Accept-Encoding");
        } else if (!vary.toLowerCase().contains("accept-encoding")) {
            headers.set("Vary", vary + ", Accept-Encoding");
        }
    }

    private static boolean gains(MultiMap headers) {
        String type = headers.get("Content-Type");
        if (type == null) {
            return false;
        }
        int end = type.indexOf(';');
        String length = headers.get("Content-Length");
        return PACKED_TYPES.contains(
                        (end < 0 ? type : type.substring(0, end)).strip().toLowerCase())
                && (length == null || length.length() > 9 || Integer.parseInt(length) >= SHORT);
    }
}
