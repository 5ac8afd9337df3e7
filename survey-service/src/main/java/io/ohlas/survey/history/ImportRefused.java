package io.ohlas.survey.history;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** An import that cannot even begin: the file or what is said of its columns does not fit. */
final class ImportRefused extends Refusal {

    ImportRefused(String message, List<FieldError> errors) {
        super(Kind.INVALID, "import-refused", message, errors);
    }
}
