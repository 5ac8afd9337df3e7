package io.ohlas.alert.taxonomy;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.platform.web.paging.Part;

@Path("/api/v1/root-causes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RootCauseResource {

    record Description(
            @NotEmpty @Size(max = 40) Map<@Pattern(regexp = "[a-z]{2}") String, @NotBlank @Size(max = 200) String> name,
            @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String parent) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RootCauseView(String key, Map<String, String> name, String parent) {
        static RootCauseView of(RootCause cause) {
            return new RootCauseView(cause.key(), cause.name(), cause.parent());
        }
    }

    private final RootCauses causes;

    RootCauseResource(RootCauses causes) {
        this.causes = causes;
    }

    @GET
    @RolesAllowed({"agent", "manager", "analyst", "tenant-admin", "partner"})
    @Transactional
    public Page<RootCauseView> list(@Valid @BeanParam Part part) {
        return part.of(causes.listAll(Sort.by("key")), RootCause::key).map(RootCauseView::of);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({"agent", "manager", "analyst", "tenant-admin", "partner"})
    @Transactional
    public RestResponse<RootCauseView> get(@RestPath String key) {
        return answer(causes.findByIdOptional(key).orElseThrow(() -> new TaxonomyNotFound("root cause", key)));
    }

    /** Makes a root cause or renames one; If-Match only for one that is there. */
    @PUT
    @Path("/{key}")
    @RolesAllowed("tenant-admin")
    @Transactional
    public RestResponse<RootCauseView> put(
            @RestPath @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String key,
            @RestHeader("If-Match") String ifMatch,
            @Valid @NotNull Description body) {
        RootCause cause = causes.findById(key);
        if (cause == null) {
            cause = RootCause.named(key);
        } else {
            Version.require(ifMatch, cause.version());
        }
        if (body.parent() != null && (body.parent().equals(key) || causes.findById(body.parent()) == null)) {
            throw new NotInTaxonomy("/parent", "root cause", body.parent());
        }
        cause.describe(body.name(), body.parent());
        causes.persistAndFlush(cause);
        return answer(cause);
    }

    private static RestResponse<RootCauseView> answer(RootCause cause) {
        return RestResponse.ResponseBuilder.ok(RootCauseView.of(cause))
                .header("ETag", Version.etag(cause.version()))
                .build();
    }
}
