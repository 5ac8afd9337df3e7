package io.ohlas.survey.directory;

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.ohlas.survey.tenant.TimeZoneId;

/**
 * What a partner system knows of a person. What is left out stays as it was known before.
 *
 * @param externalId the partner's own id
 * @param consent by channel (email, link); a channel that is not named may be used until the person says no
 * @param optedOut the partner's own mark: true ends all asking, false takes the partner's mark back, but never what the
 *     customer said
 */
public record ContactDetails(
        @Size(min = 1, max = 200) String externalId,
        @Size(max = 254) @Pattern(regexp = EMAIL, message = "is not an e-mail address") String email,
        @Size(max = 32) String phone,
        @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "takes one line of text") String name,
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,8}", message = "is not a language tag") String language,
        @TimeZoneId String timeZone,
        @Valid Money yearlyValue,
        @Size(max = 64) String segment,
        @Size(max = 64) String persona,
        @Size(max = 50) Map<@Size(min = 1, max = 64) String, @NotNull @Size(max = 500) String> attributes,
        @Size(max = 10) Map<@Pattern(regexp = "email|link|sms|phone") String, @NotNull Boolean> consent,
        Boolean optedOut) {

    // Repeated groups are bounded: Java matches them by recursion, and an address of 40,000 dots ended its stack.
    static final String EMAIL =
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?){1,30}";
}
