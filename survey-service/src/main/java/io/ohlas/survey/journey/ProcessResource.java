package io.ohlas.survey.journey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.platform.web.paging.Part;
import io.ohlas.survey.tenant.Key;

@Path("/api/v1/processes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProcessResource {

    private final Processes processes;
    private final NameProcess nameProcess;

    ProcessResource(Processes processes, NameProcess nameProcess) {
        this.processes = processes;
        this.nameProcess = nameProcess;
    }

    record ProcessBody(@NotBlank @Size(max = 200) String name) {}

    record ProcessView(String key, String name) {}

    @GET
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public Page<ProcessView> list(@Valid @BeanParam Part part) {
        return part.of(processes.list("order by key"), Process::key)
                .map(process -> new ProcessView(process.key(), process.name()));
    }

    /** 404 for an unknown key. */
    @GET
    @Path("/{key}")
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public RestResponse<ProcessView> get(@RestPath String key) {
        return answer(
                RestResponse.Status.OK, processes.byKey(key).orElseThrow(() -> new JourneyUnknown("process", key)));
    }

    /** 201 for a new process, 200 for a renamed one. */
    @PUT
    // A body of a single text would be made of text/plain as well.
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{key}")
    @RolesAllowed("tenant-admin")
    public RestResponse<ProcessView> put(
            @RestPath @Key String key, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ProcessBody body) {
        var named = nameProcess.name(key, body.name(), ifMatch);
        return answer(named.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, named.process());
    }

    private static RestResponse<ProcessView> answer(RestResponse.Status status, Process process) {
        return ResponseBuilder.create(status, new ProcessView(process.key(), process.name()))
                .header("ETag", Version.etag(process.sequence()))
                .build();
    }
}
