package io.ohlas.platform.web.etag;

import java.util.Arrays;

/** Guards a change against being made on an older state than the caller saw (RFC 9110, section 13). */
public final class Version {

    private Version() {}

    /** The {@code ETag} of a resource at a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Compares the {@code If-Match} header of a request with the version in store.
     *
     * @param ifMatch the header as sent; null when it was left out
     * @throws VersionMissing when it was left out
     * @throws VersionStale when the resource has moved on; {@code *} matches every version
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionMissing();
        }
        boolean met = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(asked -> asked.equals("*") || asked.equals(etag(version)));
        if (!met) {
            throw new VersionStale(ifMatch.strip(), etag(version));
        }
    }
}
