package io.ohlas.gateway.compression;

/** Reads the header {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
final class AcceptedEncodings {

    private AcceptedEncodings() {}

    /** Whether the header names the encoding, and not with a weight of zero. */
    static boolean contain(String header, String encoding) {
        if (header == null) {
            return false;
        }
        for (String item : header.split(",")) {
            String[] parts = item.strip().split("\\s*;\\s*");
            if (parts[0].equalsIgnoreCase(encoding)) {
                return parts.length < 2 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
