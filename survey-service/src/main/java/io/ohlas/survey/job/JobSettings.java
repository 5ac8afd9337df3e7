package io.ohlas.survey.job;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the database the files of jobs may take. */
@ConfigMapping(prefix = "ohlas.job")
interface JobSettings {

    /** Most bytes of one tenant's files that are on their way, wait or are worked off. */
    @WithDefault("2G")
    MemorySize backlogLimit();

    /** How long nothing of a file may come until it counts as broken and is forgotten. */
    @WithDefault("PT15M")
    Duration uploadPause();
}
