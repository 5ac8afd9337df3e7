package io.ohlas.survey.decision;

import java.util.List;

/**
 * Why a contact is not asked, or not at once.
 *
 * @param detail this case, in words for the partner's staff; no name and no address
 */
public record Reason(ReasonCode code, String detail) {

    /** Stands for whatever speaks against asking outside of the reader's org units, a case or another survey. */
    public static final Reason NOT_SHOWN = new Reason(
            ReasonCode.NOT_SHOWN, "a rule that looks at all org units says no; what it looked at is outside of yours");

    /** Whether it tells what happened to the contact, in whichever org unit that was. */
    boolean looksAtAllUnits() {
        return code == ReasonCode.OPEN_CASE || code == ReasonCode.FREQUENCY_CAP;
    }

    /** As somebody may read them who is limited to org units: what was decided on long ago does not say on whose. */
    public static List<Reason> withinUnits(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.looksAtAllUnits() ? NOT_SHOWN : reason)
                .distinct()
                .toList();
    }
}
