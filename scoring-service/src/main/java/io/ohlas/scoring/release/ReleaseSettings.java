package io.ohlas.scoring.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many answers of an anonymous survey are shown together at least. */
@ConfigMapping(prefix = "ohlas.release")
interface ReleaseSettings {

    /** Of the smallest group; what was shown before with another number stays shown. */
    @WithDefault("5")
    int fewestAnswers();
}
