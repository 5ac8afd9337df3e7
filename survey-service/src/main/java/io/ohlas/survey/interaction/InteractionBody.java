package io.ohlas.survey.interaction;

import java.time.Instant;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.ohlas.survey.directory.ContactDetails;

/**
 * What a partner system tells of something that happened.
 *
 * @param externalId the partner's own id; makes telling it twice harmless
 * @param channel where it happened: web, phone, in_person …
 * @param contact null when nobody knows who it was
 * @param test true for a try-out: asked and answered like any other, counted nowhere
 */
public record InteractionBody(
        @Size(min = 1, max = 200) String externalId,
        @NotNull Instant occurredAt,
        @Size(max = 64) String touchpoint,
        @Size(max = 64) String process,
        @Size(max = 64) String orgUnit,
        @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}", message = "takes 1 to 64 letters, digits and . _ ~ -")
                String channel,
        @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}", message = "takes 1 to 64 letters, digits and . _ ~ -")
                String employee,
        @Size(max = 50) Map<@Size(min = 1, max = 64) String, @NotNull @Size(max = 500) String> attributes,
        @Valid ContactDetails contact,
        Boolean test) {

    public InteractionBody {
        attributes = attributes == null ? Map.of() : attributes;
        test = Boolean.TRUE.equals(test);
    }
}
