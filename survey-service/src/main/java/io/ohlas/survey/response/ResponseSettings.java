package io.ohlas.survey.response;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "ohlas.response")
interface ResponseSettings {

    /** Groups of submissions that may be in the database at once. */
    @WithDefault("4")
    int writers();

    @WithDefault("128")
    int largestGroup();

    /** Submissions that may wait; more are refused at once, so that those that wait are served in time. */
    @WithDefault("1024")
    int mostWaiting();
}
