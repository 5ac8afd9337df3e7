package io.ohlas.survey.organisation;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import io.ohlas.survey.organisation.PlaceOrgUnit.Placement;
import io.ohlas.survey.tenant.Key;
import io.ohlas.survey.tenant.TimeZoneId;

@Path("/api/v1/org-units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OrgUnitResource {

    private final OrgUnits units;
    private final PlaceOrgUnit placeOrgUnit;

    OrgUnitResource(OrgUnits units, PlaceOrgUnit placeOrgUnit) {
        this.units = units;
        this.placeOrgUnit = placeOrgUnit;
    }

    record OrgUnitBody(
            @NotBlank @Size(max = 200) String name,
            @Key String parent,
            @NotBlank @Size(max = 64) String kind,
            @TimeZoneId String timeZone,
            @Pattern(regexp = "[A-Z]{2}") String country) {}

    record OrgUnitView(
            String key, String name, String kind, String parent, List<String> path, String timeZone, String country) {

        static OrgUnitView of(OrgUnit unit) {
            return new OrgUnitView(
                    unit.key(), unit.name(), unit.kind(), unit.parent(), unit.path(), unit.timeZone(), unit.country());
        }
    }

    /** The whole tree unless a limit is named: a screen that shows a part of it cannot say where that part hangs. */
    @GET
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public Page<OrgUnitView> list(@Valid @BeanParam Part part) {
        return part.of(units.tree(), OrgUnit::key).map(OrgUnitView::of);
    }

    /** 404 for an unknown key. */
    @GET
    @Path("/{key}")
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public RestResponse<OrgUnitView> get(@RestPath String key) {
        OrgUnit unit = units.get(key);
        return ResponseBuilder.ok(OrgUnitView.of(unit))
                .header("ETag", Version.etag(unit.sequence()))
                .build();
    }

    /** 201 for a new unit, 200 for a changed one; 422 when it would hang below itself, or too deep. */
    @PUT
    @Path("/{key}")
    @RolesAllowed("tenant-admin")
    public RestResponse<OrgUnitView> put(
            @RestPath @Key String key, @RestHeader("If-Match") String ifMatch, @NotNull @Valid OrgUnitBody body) {
        var placed = placeOrgUnit.place(
                new Placement(key, body.name(), body.kind(), body.parent(), body.timeZone(), body.country()), ifMatch);
        var status = placed.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return ResponseBuilder.create(status, OrgUnitView.of(placed.unit()))
                .header("ETag", Version.etag(placed.unit().sequence()))
                .build();
    }
}
