package io.ohlas.gateway.tenant;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.gateway.mirror.MirroredAtOnce;
import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.paging.Cursor;
import io.ohlas.platform.web.paging.Page;

/** The operator's view: all tenants, and nothing inside them. */
@Path("/api/v1/tenants")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("platform-admin")
class TenantResource {

    private final CreateTenant createTenant;
    private final Tenants tenants;

    TenantResource(CreateTenant createTenant, Tenants tenants) {
        this.createTenant = createTenant;
        this.tenants = tenants;
    }

    // It stands in mails and on pages as the sender's: nothing may look like words of ours below it.
    static final String NAME = "[^\\p{Cntrl}\\p{Zl}\\p{Zp}]*";

    // Bounded: Java matches repeated groups by recursion, and a tag of thousands of parts ended its stack.
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,8}";

    /** @param key stands in addresses and in Keycloak; never changes */
    record NewTenant(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}", message = "takes 2 to 40 small letters, digits and -")
                    String key,
            @NotBlank @Size(max = 200) @Pattern(regexp = NAME, message = "takes one line of text") String name,
            @NotNull @Size(max = 64) String timeZone,
            @NotEmpty @Size(max = 20)
                    List<@NotNull @Pattern(regexp = LANGUAGE, message = "is not a language tag") String> languages,
            @NotNull String defaultLanguage,
            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "is not an ISO 3166 country code") String country) {}

    /** 201 once Keycloak knows the tenant, 202 while it does not; 409 when the key is taken. */
    @POST
    @MirroredAtOnce
    @Idempotent
    public RestResponse<TenantView> create(@NotNull @Valid NewTenant body) {
        var settings = new Tenant.Settings(
                body.name(), body.timeZone(), body.languages(), body.defaultLanguage(), body.country());
        Tenant tenant = createTenant.create(body.key(), settings);
        return ResponseBuilder.<TenantView>created(URI.create("/api/v1/tenants/" + tenant.key()))
                .entity(TenantView.of(tenant))
                .header("ETag", Version.etag(tenant.sequence()))
                .build();
    }

    /** In the order of their creation. */
    @GET
    @Transactional
    public Page<TenantView> list(@RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit, @RestQuery String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        UUID last = after == null ? new UUID(0, 0) : after.uuid(0);
        List<Tenant> rows =
                tenants.find("id > ?1", Sort.by("id"), last).range(0, limit).list();
        return Page.of(rows, limit, tenant -> Cursor.of(tenant.id())).map(TenantView::of);
    }

    @GET
    @Path("{key}")
    @Transactional
    public RestResponse<TenantView> get(@RestPath String key) {
        Tenant tenant = tenants.get(key);
        return ResponseBuilder.ok(TenantView.of(tenant))
                .header("ETag", Version.etag(tenant.sequence()))
                .build();
    }
}
