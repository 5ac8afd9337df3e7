package io.ohlas.survey.job;

import java.util.List;

import io.ohlas.platform.web.problem.Refusal;

/** A file whose sender fell silent or went away before its end. */
public final class UploadBroken extends Refusal {

    public UploadBroken() {
        super(
                Kind.MALFORMED,
                "unreadable-request",
                "The file did not come to its end and nothing of it was kept; send it again from its beginning",
                List.of());
    }
}
