package io.ohlas.alert.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The causes and actions every tenant starts with, until it names its own. */
@ApplicationScoped
public class StandardTaxonomy {

    private record Content(List<Cause> rootCauses, List<Action> resolutionActions) {}

    private record Cause(String key, String parent, Map<String, String> name) {}

    private record Action(String key, Map<String, String> name) {}

    private final RootCauses causes;
    private final ResolutionActions actions;
    private final Content content;

    StandardTaxonomy(RootCauses causes, ResolutionActions actions, ObjectMapper json) {
        this.causes = causes;
        this.actions = actions;
        try (var file = StandardTaxonomy.class.getResourceAsStream("/standard-taxonomy.json")) {
            this.content = json.readValue(file, Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The standard taxonomy cannot be read", e);
        }
    }

    /** Call once for each tenant. What an admin made before stays as it is. */
    public void create() {
        for (Cause each : content.rootCauses()) {
            if (causes.findById(each.key()) == null) {
                var cause = RootCause.named(each.key());
                cause.describe(each.name(), each.parent());
                causes.persist(cause);
            }
        }
        for (Action each : content.resolutionActions()) {
            var action = ResolutionAction.named(each.key());
            action.describe(each.name());
            actions.persist(action);
        }
    }
}
