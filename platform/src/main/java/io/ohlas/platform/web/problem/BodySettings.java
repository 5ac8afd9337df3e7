package io.ohlas.platform.web.problem;

import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a request's body may be; {@code quarkus.http.limits.max-body-size} is the most that any address takes. */
@ConfigMapping(prefix = "ohlas.body")
interface BodySettings {

    @WithDefault("10M")
    MemorySize limit();

    /** What addresses that take files, as long as the server takes them, begin with. */
    Optional<String> filePath();

    /** As a form, which the server keeps on its disk before anybody sees it, a file may only be so long. */
    @WithDefault("100M")
    MemorySize formLimit();
}
