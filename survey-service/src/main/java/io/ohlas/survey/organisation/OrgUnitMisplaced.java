package io.ohlas.survey.organisation;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A unit cannot hang where it was put. */
public final class OrgUnitMisplaced extends Refusal {

    OrgUnitMisplaced(String detail) {
        super(Kind.INVALID, "org-unit-misplaced", detail, List.of(new FieldError("/parent", detail)));
    }
}
