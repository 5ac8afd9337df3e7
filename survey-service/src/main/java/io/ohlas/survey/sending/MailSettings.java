package io.ohlas.survey.sending;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "ohlas.mail")
interface MailSettings {

    /** Address that invitations come from; the tenant's name stands before it. */
    String from();

    /** Where mail servers report what they could not deliver; the address itself when left out. */
    Optional<String> bounceAddress();

    /** A mail server that says nothing for so long is taken for dead, and tried again later. */
    @WithDefault("PT20S")
    Duration patience();
}
