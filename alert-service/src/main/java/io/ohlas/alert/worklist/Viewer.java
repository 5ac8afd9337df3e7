package io.ohlas.alert.worklist;

import java.util.List;
import java.util.Set;

import io.ohlas.alert.casework.Step;
import io.ohlas.platform.web.identity.Caller;

/**
 * Who looks at cases, as far as it decides what they see of them and can do with them.
 *
 * @param person false for an API client
 * @param units that they are limited to, each with all below it; null for none
 */
public record Viewer(Set<String> roles, boolean person, List<String> units) {

    public static Viewer of(Caller caller) {
        return new Viewer(Set.copyOf(caller.roles()), caller.isPerson(), caller.unitLimit());
    }

    /** Whether they may read an answer of this place, keys from the root down. */
    boolean sees(List<String> orgUnitPath) {
        return units == null || orgUnitPath.stream().anyMatch(units::contains);
    }

    boolean mayDo(Step step) {
        if (step.takesPerson() && !person) {
            return false;
        }
        String role = step == Step.ASSIGN ? "manager" : "agent";
        return roles.contains(role) || roles.contains("tenant-admin");
    }
}
