package io.ohlas.survey.link;

import io.ohlas.platform.web.problem.Refusal;

/** The time in which the invitation could be answered is over. */
public final class LinkExpired extends Refusal {

    public LinkExpired() {
        super(Kind.GONE, "link-expired", "The time to answer by this link is over");
    }
}
