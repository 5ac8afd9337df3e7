package io.ohlas.alert.worklist;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.alert.routing.Members;
import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.identity.Caller;
import io.ohlas.platform.web.paging.Page;

/** Reads cases; agents and managers see those with an answer of their own org units, and of these no other answer. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"agent", "manager", "analyst", "tenant-admin", "partner"})
class CaseResource {

    private final ListCases listCases;
    private final CaseAccess access;
    private final CaseViews views;
    private final Caller caller;
    private final Members members;

    CaseResource(ListCases listCases, CaseAccess access, CaseViews views, Caller caller, Members members) {
        this.listCases = listCases;
        this.access = access;
        this.views = views;
        this.caller = caller;
        this.members = members;
    }

    @GET
    public Page<CaseView> list(@Valid @BeanParam CaseFilter filter) {
        return listCases.list(filter);
    }

    /** An inbox asks for it when it is opened: from then on colleagues know whom they can hand a case to. */
    @GET
    @Path("/counts")
    @Transactional
    public CaseCounts counts() {
        if (caller.name() != null) {
            members.seen(caller.subject(), caller.name());
        }
        return listCases.count();
    }

    /** With its whole history; 404 also for one without an answer of the caller's org units. */
    @GET
    @Path("/{id}")
    @Transactional
    public RestResponse<CaseView> get(@RestPath UUID id) {
        CaseView view = views.withTimeline(access.find(id).facts());
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Version.etag(view.version()))
                .build();
    }
}
