package io.ohlas.gateway.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

/** Takes note, within a change's transaction, that Keycloak must follow; {@link MirroredAtOnce} then sees to it. */
@RequestScoped
public class Mirror {

    private final MirrorTasks tasks;
    private final List<Target> asked = new ArrayList<>();

    Mirror(MirrorTasks tasks) {
        this.tasks = tasks;
    }

    record Target(String kind, UUID id) {}

    /** Must be called in the transaction of the change, so that neither can be lost without the other. */
    public void follow(String kind, UUID target, UUID tenantId) {
        tasks.add(kind, target, tenantId);
        asked.add(new Target(kind, target));
    }

    /** False while Keycloak does not show the latest change of the thing. */
    public boolean isUpToDate(String kind, UUID target) {
        return !tasks.isOpen(kind, target);
    }

    List<Target> asked() {
        return List.copyOf(asked);
    }
}
