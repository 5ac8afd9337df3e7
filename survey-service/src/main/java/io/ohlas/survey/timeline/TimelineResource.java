package io.ohlas.survey.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;

import io.ohlas.platform.web.identity.Caller;
import io.ohlas.survey.directory.Contacts;

@Path("/api/v1/contacts/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TimelineResource {

    private final Contacts contacts;
    private final Instance<TimelineSource> sources;
    private final Caller caller;

    TimelineResource(Contacts contacts, Instance<TimelineSource> sources, Caller caller) {
        this.contacts = contacts;
        this.sources = sources;
        this.caller = caller;
    }

    record Timeline(List<TimelineEntry> items) {}

    /**
     * All that happened with this customer in the caller's units, the newest first; 404 for one whom they never met.
     */
    @GET
    @RolesAllowed({"partner", "agent", "manager", "tenant-admin"})
    @Transactional
    public Timeline get(@RestPath UUID id) {
        contacts.visible(id);
        return new Timeline(sources.stream()
                .flatMap(source -> source.of(id, caller.unitLimit()).stream())
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList());
    }
}
