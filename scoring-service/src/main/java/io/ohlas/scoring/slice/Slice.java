package io.ohlas.scoring.slice;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

import io.ohlas.platform.digest.Sha256;

/**
 * One combination of all that reports tell apart. What a response does not name is the empty text, so that a
 * combination is one key. The id is a digest of the content: replicas agree on it without asking the database.
 */
public record Slice(
        UUID id,
        List<String> orgUnitPath,
        String touchpoint,
        String journeyStage,
        String process,
        String channel,
        String segment,
        String language,
        String survey) {

    /** Separates the keys of a path; no key holds it. */
    static final String SEPARATOR = "\u001f";

    public static Slice of(
            List<String> orgUnitPath,
            String touchpoint,
            String journeyStage,
            String process,
            String channel,
            String segment,
            String language,
            String survey) {
        List<String> path = orgUnitPath == null ? List.of() : List.copyOf(orgUnitPath);
        var parts = List.of(
                joined(path),
                orEmpty(touchpoint),
                orEmpty(journeyStage),
                orEmpty(process),
                orEmpty(channel),
                orEmpty(segment),
                orEmpty(language),
                orEmpty(survey));
        return new Slice(
                digest(String.join("\u001e", parts)),
                path,
                parts.get(1),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                parts.get(6),
                parts.get(7));
    }

    String joinedPath() {
        return joined(orgUnitPath);
    }

    private static String joined(List<String> path) {
        return String.join(SEPARATOR, path);
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static UUID digest(String content) {
        var bytes = ByteBuffer.wrap(Sha256.of(content));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
