package io.ohlas.gateway.user;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.ohlas.gateway.people.Membership.Grant;

/** What is to become of a member; a field that is left out stays as it is, and none can be deleted. */
record UserChange(
        @Size(min = 1, max = 200) @Pattern(regexp = NewUser.NAME, message = "has a character that names do not have")
                String name,
        @Size(min = 1) List<@NotNull @Pattern(regexp = NewUser.ROLE, message = "is not a role") String> roles,
        @Size(max = 200) List<@NotNull @Pattern(regexp = NewUser.KEY, message = "is not a key") String> units) {

    Grant applyTo(Grant old) {
        return new Grant(
                name == null ? old.name() : name.strip(),
                roles == null ? old.roles() : roles,
                units == null ? old.units() : units);
    }
}
