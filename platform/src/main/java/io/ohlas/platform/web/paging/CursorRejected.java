package io.ohlas.platform.web.paging;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A cursor that this list did not give out. */
class CursorRejected extends Refusal {

    CursorRejected() {
        super(
                Kind.MALFORMED,
                "cursor-rejected",
                "Take the cursor from the 'next' of a page of this list, or leave it out",
                List.of(new FieldError("cursor", "is not a cursor of this list")));
    }
}
