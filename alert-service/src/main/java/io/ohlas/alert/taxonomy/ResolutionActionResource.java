package io.ohlas.alert.taxonomy;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.RunOnVirtualThread;

import io.ohlas.platform.web.paging.Page;
import io.ohlas.platform.web.paging.Part;

@Path("/api/v1/resolution-actions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ResolutionActionResource {

    record ResolutionActionView(String key, Map<String, String> name) {}

    private final ResolutionActions actions;

    ResolutionActionResource(ResolutionActions actions) {
        this.actions = actions;
    }

    @GET
    @RolesAllowed({"agent", "manager", "analyst", "tenant-admin", "partner"})
    @Transactional
    public Page<ResolutionActionView> list(@Valid @BeanParam Part part) {
        return part.of(actions.listAll(Sort.by("key")), ResolutionAction::key)
                .map(action -> new ResolutionActionView(action.key(), action.name()));
    }
}
