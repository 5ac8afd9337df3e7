package io.ohlas.acceptance.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What came back. */
record Answer(int status, Map<String, String> headers, String body) {

    // They differ from one request to the next, whatever was asked.
    private static final Set<String> OF_THE_MOMENT =
            Set.of("date", "content-length", "etag", "ratelimit", "ratelimit-policy", "set-cookie", "traceparent");
    private static final String TIME = "[0-9-]{10}T[0-9:.]+Z";
    private static final String MADE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|" + TIME;
    private static final int LONGEST_SHOWN = 1_500;

    boolean fine() {
        return status / 100 == 2;
    }

    /** Whether all but the state of the thing, or its version, was right. */
    boolean conflicts() {
        return status == 409 || status == 412;
    }

    /** All of it, but for what was named in the request. */
    String besides(List<String> named) {
        String text = "%s %s".formatted(headers, body);
        for (String name : named) {
            text = hide(name, text);
        }
        return text;
    }

    /** Whether it tells the same as another, at whatever moment. */
    boolean tellsWhat(Answer another) {
        return body.replaceAll(TIME, "…").equals(another.body.replaceAll(TIME, "…"));
    }

    /** All that an asker can tell it from another answer by, when what was asked for is not a part of it. */
    String without(String value) {
        var shown = new TreeMap<>(headers);
        shown.keySet().removeIf(name -> OF_THE_MOMENT.contains(name.toLowerCase()));
        return hide(value, "%d %s %s".formatted(status, shown, body)).replaceAll(MADE, "…");
    }

    private static String hide(String value, String text) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return text.replace(value, "…").replace(encoded, "…").replace(encoded.replace("+", "%20"), "…");
    }

    @Override
    public String toString() {
        String text = "%d %s %s".formatted(status, headers, body);
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
