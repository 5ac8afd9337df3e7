package io.ohlas.alert.unreached;

import java.util.ArrayList;
import java.util.List;

/**
 * How much was tried, or must be, before a customer counts as unreached.
 *
 * @param days on how many days, in the tenant's zone
 * @param channels over how many, such as phone and email
 */
public record Tried(int attempts, int days, int channels) {

    static final Tried NOTHING = new Tried(0, 0, 0);

    /** What of {@code needed} is lacking here, in words; empty when nothing. */
    String lacks(Tried needed) {
        var lacking = new ArrayList<String>();
        lack(lacking, needed.attempts - attempts, "attempt");
        lack(lacking, needed.days - days, "day");
        lack(lacking, needed.channels - channels, "channel");
        return lacking.isEmpty()
                ? ""
                : "it takes %s, so far there are %s; still missing: %s"
                        .formatted(needed.inWords(), inWords(), String.join(", ", lacking));
    }

    private static void lack(List<String> lacking, int missing, String what) {
        if (missing > 0) {
            lacking.add(missing + " more " + what + (missing == 1 ? "" : "s"));
        }
    }

    private String inWords() {
        return "%s on %s over %s".formatted(count(attempts, "attempt"), count(days, "day"), count(channels, "channel"));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
