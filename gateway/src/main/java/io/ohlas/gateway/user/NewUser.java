package io.ohlas.gateway.user;

import java.util.List;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.ohlas.gateway.people.Membership.Grant;

/**
 * Somebody to take in.
 *
 * @param units org units, each with all below it, to which agents and managers are limited; null for none
 * @param password refused, with the reason: whoever could set it here could sign in as the person
 * @param tenant key of the tenant whose first admin this is; only from a platform admin
 */
record NewUser(
        @NotNull @Email @Size(max = 200) String email,
        @NotBlank @Size(max = 200) @Pattern(regexp = NAME, message = "has a character that names do not have")
                String name,
        @NotEmpty List<@NotNull @Pattern(regexp = ROLE, message = "is not a role") String> roles,
        @Size(max = 200) List<@NotNull @Pattern(regexp = KEY, message = "is not a key") String> units,
        @Schema(hidden = true) @Null(message = "is not taken: people are invited by mail and set their own")
                Object password,
        @Size(max = 64) String tenant) {

    static final String ROLE = "agent|manager|analyst|tenant-admin";
    static final String KEY = "[A-Za-z0-9._~-]{1,64}";
    // What Keycloak refuses in a name, refused here where somebody can mend it.
    static final String NAME = "[^<>&\"\\\\$%!#?§;*~/|^=\\[\\]{}()\\p{Cntrl}]*";

    NewUser {
        units = units == null ? List.of() : units;
    }

    Grant grant() {
        return new Grant(name.strip(), roles, units);
    }

    // Records print all they hold; a person must never reach a log.
    @Override
    public String toString() {
        return "NewUser[roles=%s]".formatted(roles);
    }
}
