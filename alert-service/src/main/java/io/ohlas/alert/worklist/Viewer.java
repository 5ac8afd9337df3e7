package io.ohlas.alert.worklist;

import java.util.Set;

import io.ohlas.alert.casework.Step;
import io.ohlas.platform.web.identity.Caller;

/**
 * Who looks at cases, as far as it decides what they can do with them.
 *
 * @param person false for an API client
 */
public record Viewer(Set<String> roles, boolean person) {

    public static Viewer of(Caller caller) {
        return new Viewer(Set.copyOf(caller.roles()), caller.isPerson());
    }

    boolean mayDo(Step step) {
        if (step.takesPerson() && !person) {
            return false;
        }
        String role = step == Step.ASSIGN ? "manager" : "agent";
        return roles.contains(role) || roles.contains("tenant-admin");
    }
}
