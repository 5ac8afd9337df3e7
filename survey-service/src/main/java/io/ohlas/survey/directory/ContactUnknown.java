package io.ohlas.survey.directory;

import io.ohlas.platform.web.problem.Refusal;

/** No such contact in the caller's tenant and units. */
public final class ContactUnknown extends Refusal {

    ContactUnknown(Object contact) {
        super(Kind.ABSENT, "contact-unknown", "There is no contact '%s'".formatted(contact));
    }
}
