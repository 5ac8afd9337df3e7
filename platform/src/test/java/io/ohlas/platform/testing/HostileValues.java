package io.ohlas.platform.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** What nobody sends by mistake, and what everybody does. */
final class HostileValues {

    /** JSON values that stand where a field expects something else, or too much of it. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "3.7",
            "1e9",
            "1e309",
            "-9223372036854775809",
            "1e-2147483640",
            "9".repeat(400),
            "\"\"",
            "\" \"",
            "\"-1\"",
            "\"NaN\"",
            "\"x\\u0000y\"",
            "\"\\ud800\"",
            "\"\\u202e\\u0007 <script> {{7*7}} ${x} ' or 1=1; --\"",
            "\"2026-02-30\"",
            "\"+1000000000-12-31T23:59:60Z\"",
            "\"P99999999999999D\"",
            "\"1e999999999\"",
            "\"" + "ž".repeat(50_000) + "\"",
            "\"a\\r\\nb\"",
            "\"en" + "-abc".repeat(10_000) + "\"",
            "\"a@" + "a.".repeat(40_000) + "\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "9".repeat(2_000),
            "[]",
            "[null]",
            "[[[[]]]]",
            "{}",
            "{\"\":null}",
            "{\"\\u0000\":{\"x\":[1]}}",
            "{\"monday\":null,\"cs\":null}",
            "{\"a\":".repeat(900) + "1" + "}".repeat(900));

    /** What no text column can hold. */
    static final List<String> UNSTORABLE = List.of("\"x\\u0000y\"", "\"\\ud800\"");

    /** Bodies that are wrong as a whole. */
    static final List<byte[]> BODIES = Stream.concat(
                    Stream.of(
                                    "",
                                    "null",
                                    "[]",
                                    "\"text\"",
                                    "12",
                                    "{",
                                    "{\"a\":1,\"a\":2}",
                                    "{\"no such field\":1}",
                                    "{'a':1}",
                                    "[".repeat(100_000),
                                    "{\"a\":".repeat(100_000),
                                    "\u0000",
                                    "\u0000".repeat(64))
                            .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                    // No UTF-8, and UTF-16 cut short.
                    Stream.of(
                            new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'}, new byte[] {0, '{', 0, '"', 0}))
            .toList();

    /** More than a body may have; once is enough. */
    static final byte[] TOO_LARGE = ("{\"a\":\"" + "x".repeat(11 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

    /** Values of parameters and headers. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e9",
            "99999999999999999999",
            "3.7",
            "true",
            "null",
            "\u0000",
            "a\u0000b",
            "\uFFFF\u202e😀",
            "' or '1'='1",
            "%",
            "../..",
            "[]",
            "2026-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "infinity",
            "------------------------------------",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(3_000),
            cursor("x"),
            cursor("infinity\u001fnormal\u001fx"),
            cursor("2026-01-01T00:00:00Z\u001fnot-an-id"),
            cursor("not-a-time\u001f00000000-0000-0000-0000-000000000000"),
            cursor("9999999999\u001f\u0000\u001f00000000-0000-0000-0000-000000000000"));

    private HostileValues() {}

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
