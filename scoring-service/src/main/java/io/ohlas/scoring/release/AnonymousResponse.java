package io.ohlas.scoring.release;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.ohlas.scoring.statistics.Band;

/**
 * A save of a response to an anonymous survey, with all that scoring keeps of it.
 *
 * @param submittedOn in the tenant's zone
 * @param orgUnitPath keys from the root down; empty when it names no unit
 * @param ratings each metric once
 */
public record AnonymousResponse(
        UUID responseId,
        long sequence,
        boolean complete,
        boolean imported,
        LocalDate submittedOn,
        List<String> orgUnitPath,
        List<Rating> ratings) {

    /** The separator of a path's keys when it travels as one text; no key holds it. */
    static final String SEPARATOR = "\u001f";

    /** @param metric with its version, as {@link #keyOf} writes them */
    public record Rating(String metric, int rating, Band band) {

        public static Rating of(String metric, int version, int rating, Band band) {
            return new Rating(keyOf(metric, version), rating, band);
        }
    }

    /**
     * Versions of a metric are released as metrics of their own: figures of two are never added up. No key of a metric
     * holds the sign.
     */
    public static String keyOf(String metric, int version) {
        return version == 1 ? metric : metric + "/" + version;
    }

    String joinedPath() {
        return String.join(SEPARATOR, orgUnitPath);
    }
}
