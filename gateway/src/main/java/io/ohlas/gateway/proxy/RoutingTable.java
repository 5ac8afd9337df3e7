package io.ohlas.gateway.proxy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which service answers which path. What is not listed is answered by nobody: a new path is a decision. */
final class RoutingTable {

    static final String API = "/api/v1/";
    private static final Pattern JOURNEY_SCORES = Pattern.compile("/api/v1/journeys/[^/]+/scores");

    private static final Map<Destination, Set<String>> API_PATHS = Map.of(
            Destination.SURVEY,
                    Set.of(
                            "org-units",
                            "journeys",
                            "touchpoints",
                            "processes",
                            "promises",
                            "surveys",
                            "programs",
                            "recovery-policy",
                            "contacts",
                            "audiences",
                            "personas",
                            "interactions",
                            "invitations",
                            "responses",
                            "feedback",
                            "imports",
                            "exports",
                            "privacy",
                            "jobs"),
            Destination.SCORING,
                    Set.of(
                            "scores",
                            "closed-loop",
                            "signals",
                            "comments",
                            "terms",
                            "drivers",
                            "targets",
                            "participation"),
            Destination.ALERT,
                    Set.of(
                            "cases",
                            "alert-rules",
                            "sla-policies",
                            "unreached-policy",
                            "calendars",
                            "queues",
                            "root-causes",
                            "resolution-actions",
                            "message-templates",
                            "root-cause-groups",
                            "improvements",
                            "webhooks"),
            Destination.OWN, Set.of("tenants", "tenant", "users", "api-clients", "me", "openapi", "docs"));

    // Of Keycloak only what people and clients of the suite need: its master realm and admin pages stay inside.
    private static final Map<String, Destination> PREFIXES = Map.ofEntries(
            Map.entry("/api/public/v1", Destination.SURVEY),
            Map.entry("/r", Destination.SURVEY),
            Map.entry("/s", Destination.SURVEY),
            Map.entry("/u", Destination.SURVEY),
            Map.entry("/c", Destination.SURVEY),
            Map.entry("/assets/survey", Destination.SURVEY),
            Map.entry("/auth/realms/ohlas", Destination.KEYCLOAK),
            Map.entry("/auth/resources", Destination.KEYCLOAK),
            Map.entry("/login", Destination.OWN),
            Map.entry("/problems", Destination.OWN),
            Map.entry("/logout", Destination.OWN),
            Map.entry("/.well-known/security.txt", Destination.OWN));

    private static final Set<String> NEVER_THE_CONSOLE = Set.of("api", "auth", "q", "r", "s", "u", "c");

    private final Map<String, Destination> byPrefix = new TreeMap<>(PREFIXES);

    RoutingTable() {
        API_PATHS.forEach((destination, names) -> names.forEach(name -> byPrefix.put(API + name, destination)));
    }

    /** @param path a path that {@link PathGuard} has no objection to, without its query */
    Destination destination(String path) {
        if (JOURNEY_SCORES.matcher(path).matches()) {
            return Destination.SCORING;
        }
        Optional<String> prefix = prefix(path);
        if (prefix.isPresent()) {
            return byPrefix.get(prefix.get());
        }
        String first = path.substring(1).split("/", 2)[0];
        return NEVER_THE_CONSOLE.contains(first) ? Destination.NOBODY : Destination.CONSOLE;
    }

    /** The listed prefix of a path that somebody answers; empty when it has none. */
    Optional<String> prefix(String path) {
        for (String prefix = path; !prefix.isEmpty(); prefix = prefix.substring(0, prefix.lastIndexOf('/'))) {
            if (byPrefix.containsKey(prefix)) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }
}
