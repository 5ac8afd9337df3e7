package io.ohlas.survey.link;

import io.ohlas.platform.web.problem.Refusal;

/** A token that leads nowhere: never given out, withdrawn, or meant for another purpose. All look the same. */
public final class LinkUnknown extends Refusal {

    public LinkUnknown() {
        super(Kind.ABSENT, "link-unknown", "This link leads nowhere");
    }
}
