package io.ohlas.alert.taxonomy;

import io.ohlas.platform.web.problem.Refusal;

/** No root cause or resolution action of that key. */
final class TaxonomyNotFound extends Refusal {

    TaxonomyNotFound(String what, String key) {
        super(Kind.ABSENT, "taxonomy-not-found", "There is no %s '%s'".formatted(what, key));
    }
}
