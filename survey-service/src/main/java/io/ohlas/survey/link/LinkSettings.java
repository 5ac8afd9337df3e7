package io.ohlas.survey.link;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "ohlas.link")
interface LinkSettings {

    /** Secret of the public links, at least 32 bytes in base64, the same for all replicas. */
    String key();

    /** Address under which respondents reach the suite, without a slash at the end. */
    String publicUrl();
}
