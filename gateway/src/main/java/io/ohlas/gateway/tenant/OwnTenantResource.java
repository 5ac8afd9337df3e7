package io.ohlas.gateway.tenant;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.gateway.mirror.MirroredAtOnce;
import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.identity.Caller;

/** The caller's own tenant. */
@Path("/api/v1/tenant")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OwnTenantResource {

    private final Tenants tenants;
    private final ConfigureTenant configureTenant;
    private final Caller caller;

    OwnTenantResource(Tenants tenants, ConfigureTenant configureTenant, Caller caller) {
        this.tenants = tenants;
        this.configureTenant = configureTenant;
        this.caller = caller;
    }

    /** What is left out stays as it is; nothing here can be deleted. */
    record Change(
            @Size(min = 1, max = 200) @Pattern(regexp = TenantResource.NAME, message = "takes one line of text")
                    String name,
            @Size(max = 64) String timeZone,
            @Size(min = 1, max = 20)
                    List<@NotNull @Pattern(regexp = TenantResource.LANGUAGE, message = "is not a language tag") String>
                            languages,
            String defaultLanguage,
            @Pattern(regexp = "[A-Z]{2}", message = "is not an ISO 3166 country code") String country) {

        Tenant.Settings applyTo(Tenant.Settings old) {
            return new Tenant.Settings(
                    or(name, old.name()),
                    or(timeZone, old.timeZone()),
                    or(languages, old.languages()),
                    or(defaultLanguage, old.defaultLanguage()),
                    or(country, old.country()));
        }

        private static <T> T or(T changed, T old) {
            return changed == null ? old : changed;
        }
    }

    @GET
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public RestResponse<TenantView> get() {
        return answer(tenants.get(caller.tenantId()));
    }

    /** 412 when somebody else changed the settings meanwhile; 422 when they contradict each other. */
    @PATCH
    @Consumes({"application/merge-patch+json", "application/json"})
    @RolesAllowed("tenant-admin")
    @MirroredAtOnce
    public RestResponse<TenantView> change(@RestHeader("If-Match") String ifMatch, @NotNull @Valid Change change) {
        return answer(configureTenant.configure(caller.tenantId(), ifMatch, change::applyTo));
    }

    private static RestResponse<TenantView> answer(Tenant tenant) {
        return ResponseBuilder.ok(TenantView.of(tenant))
                .header("ETag", Version.etag(tenant.sequence()))
                .build();
    }
}
