package io.ohlas.survey.journey;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import io.ohlas.survey.journey.LayOutJourney.Layout;
import io.ohlas.survey.journey.LayOutJourney.StageLayout;
import io.ohlas.survey.journey.LayOutJourney.TouchpointLayout;
import io.ohlas.survey.tenant.Key;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class JourneyResource {

    private final Journeys journeys;
    private final Touchpoints touchpoints;
    private final LayOutJourney layOutJourney;

    JourneyResource(Journeys journeys, Touchpoints touchpoints, LayOutJourney layOutJourney) {
        this.journeys = journeys;
        this.touchpoints = touchpoints;
        this.layOutJourney = layOutJourney;
    }

    record JourneyBody(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull StageBody> stages) {}

    record StageBody(
            @NotNull @Key String key,
            @NotBlank @Size(max = 200) String name,
            @Size(max = 200) List<@Valid @NotNull TouchpointBody> touchpoints) {}

    record TouchpointBody(@NotNull @Key String key, @NotBlank @Size(max = 200) String name) {}

    record JourneyView(String key, String name, List<StageView> stages) {}

    record StageView(String key, String name, List<TouchpointView> touchpoints) {}

    record TouchpointView(String key, String name, String journey, String stage) {}

    @GET
    @Path("/journeys")
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public Page<JourneyView> list(@Valid @BeanParam Part part) {
        return part.of(journeys.list("order by key"), Journey::key).map(this::view);
    }

    /** 404 for an unknown key. */
    @GET
    @Path("/journeys/{key}")
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public RestResponse<JourneyView> get(@RestPath String key) {
        return answer(RestResponse.Status.OK, journeys.get(key));
    }

    /** 201 for a new journey, 200 for one laid out anew; 409 when a touchpoint lies on another journey. */
    @PUT
    @Path("/journeys/{key}")
    @RolesAllowed("tenant-admin")
    @Transactional
    public RestResponse<JourneyView> put(
            @RestPath @Key String key, @RestHeader("If-Match") String ifMatch, @NotNull @Valid JourneyBody body) {
        var laidOut = layOutJourney.layOut(new Layout(key, body.name(), layouts(body)), ifMatch);
        return answer(laidOut.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, laidOut.journey());
    }

    @GET
    @Path("/touchpoints")
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public Page<TouchpointView> touchpoints(@Valid @BeanParam Part part) {
        return part.of(touchpoints.inUse(), Touchpoint::key).map(JourneyResource::view);
    }

    private RestResponse<JourneyView> answer(RestResponse.Status status, Journey journey) {
        return ResponseBuilder.create(status, view(journey))
                .header("ETag", Version.etag(journey.sequence()))
                .build();
    }

    private JourneyView view(Journey journey) {
        List<Touchpoint> all = touchpoints.onJourney(journey.key());
        List<StageView> stages = journey.stages().stream()
                .map(stage -> new StageView(
                        stage.key(),
                        stage.name(),
                        all.stream()
                                .filter(touchpoint -> touchpoint.stage().equals(stage.key()))
                                .map(JourneyResource::view)
                                .toList()))
                .toList();
        return new JourneyView(journey.key(), journey.name(), stages);
    }

    private static TouchpointView view(Touchpoint touchpoint) {
        return new TouchpointView(touchpoint.key(), touchpoint.name(), touchpoint.journey(), touchpoint.stage());
    }

    private static List<StageLayout> layouts(JourneyBody body) {
        return body.stages().stream()
                .map(stage -> new StageLayout(stage.key(), stage.name(), layouts(stage)))
                .toList();
    }

    private static List<TouchpointLayout> layouts(StageBody stage) {
        return stage.touchpoints() == null
                ? List.of()
                : stage.touchpoints().stream()
                        .map(touchpoint -> new TouchpointLayout(touchpoint.key(), touchpoint.name()))
                        .toList();
    }
}
