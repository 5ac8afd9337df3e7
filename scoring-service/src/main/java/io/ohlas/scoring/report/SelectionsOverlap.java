package io.ohlas.scoring.report;

import io.ohlas.platform.web.problem.Refusal;

/** Two selections hold the same answers, so no test of their difference is valid. */
class SelectionsOverlap extends Refusal {

    SelectionsOverlap() {
        super(
                Kind.INVALID,
                "selections-overlap",
                "Some answers are on both sides; compare a part with the rest, not with the whole");
    }
}
