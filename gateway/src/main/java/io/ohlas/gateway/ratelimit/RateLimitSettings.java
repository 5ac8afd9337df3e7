package io.ohlas.gateway.ratelimit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** How many requests are taken from whom. */
@ConfigMapping(prefix = "ohlas.rate-limit")
interface RateLimitSettings {

    /** All people and clients of a tenant together. */
    Quota tenant();

    /** One person or client. */
    Quota client();

    /** One address, for what needs no sign-in: respondents' pages, the console's files. */
    Quota address();

    /** One address, for sign-in and tokens. */
    Quota signIn();

    /** So many requests may come at once; they grow back evenly within the window. */
    interface Quota {

        long quota();

        Duration window();
    }
}
