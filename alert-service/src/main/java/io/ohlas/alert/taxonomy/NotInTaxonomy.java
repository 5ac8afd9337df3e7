package io.ohlas.alert.taxonomy;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A cause or an action that the tenant's taxonomy does not know. */
public final class NotInTaxonomy extends Refusal {

    NotInTaxonomy(String pointer, String what, String key) {
        super(
                Kind.INVALID,
                "not-in-taxonomy",
                "There is no %s '%s'".formatted(what, key),
                List.of(new FieldError(pointer, "is not in the taxonomy")));
    }
}
