package io.ohlas.alert.routing;

import java.util.List;

/**
 * A person of the tenant who may work on cases.
 *
 * @param name null until they have done something here: events carry no names
 * @param units whose cases they see, each with all below it; empty means all
 */
public record Member(String id, String name, List<String> roles, List<String> units) {

    /** Whether a case with this path, from root to leaf, may be handed to them. */
    public boolean worksFor(List<String> orgUnitPath) {
        boolean handles = roles.contains("agent") || roles.contains("tenant-admin");
        return handles && (units.isEmpty() || orgUnitPath.stream().anyMatch(units::contains));
    }
}
