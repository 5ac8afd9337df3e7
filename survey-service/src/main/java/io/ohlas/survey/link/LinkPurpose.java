package io.ohlas.survey.link;

/** What a public link is good for; a token for one purpose is unknown to the other. */
public enum LinkPurpose {
    ANSWER,
    UNSUBSCRIBE
}
