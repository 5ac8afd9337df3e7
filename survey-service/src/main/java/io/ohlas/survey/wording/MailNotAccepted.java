package io.ohlas.survey.wording;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** Words that no mail can say, or a mail that cannot be shown. */
public final class MailNotAccepted extends Refusal {

    public MailNotAccepted(List<FieldError> errors) {
        super(Kind.INVALID, "mail-not-accepted", "The mail cannot be written like this; each flaw is listed", errors);
    }
}
