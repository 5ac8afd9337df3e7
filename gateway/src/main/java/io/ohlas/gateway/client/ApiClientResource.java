package io.ohlas.gateway.client;

import java.net.URI;
import java.time.Instant;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.gateway.client.CreateApiClient.Created;
import io.ohlas.gateway.mirror.MirroredAtOnce;
import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.paging.Cursor;
import io.ohlas.platform.web.paging.Page;

/** The systems that may call the API for the caller's tenant. */
@Path("/api/v1/api-clients")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ApiClientResource {

    // What a client may do is said once, when it is made.
    private static final String UNCHANGING = Version.etag(1);

    private final ClientAdmission admission;
    private final RevokeApiClient revokeApiClient;
    private final ApiClients clients;

    ApiClientResource(ClientAdmission admission, RevokeApiClient revokeApiClient, ApiClients clients) {
        this.admission = admission;
        this.revokeApiClient = revokeApiClient;
        this.clients = clients;
    }

    /**
     * @param units org units that the roles agent and manager are limited to; null for none
     * @param tenant key of the tenant whose first admin this is; only from a platform admin
     */
    record NewApiClient(
            @NotBlank
                    @Size(max = 100)
                    @Pattern(regexp = "[^\\p{Cntrl}\"\\\\<>]*", message = "has a forbidden character")
                    String name,
            @NotEmpty
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "partner|agent|manager|analyst|tenant-admin",
                                            message = "is not a role")
                                    String>
                            roles,
            @Size(max = 200)
                    List<@NotNull @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}", message = "is not a key") String> units,
            @Size(max = 64) String tenant) {

        ApiClient.Grant grant() {
            return new ApiClient.Grant(name.strip(), roles, units == null ? List.of() : units);
        }
    }

    record NewSecret(UUID id, String clientId, String clientSecret, String name, List<String> roles) {

        @Override
        public String toString() {
            return "NewSecret[clientId=%s]".formatted(clientId);
        }
    }

    record ApiClientView(
            UUID id, String clientId, String name, List<String> roles, List<String> units, Instant createdAt) {

        static ApiClientView of(ApiClient client) {
            ApiClient.Grant grant = client.grant();
            return new ApiClientView(
                    client.id(), client.clientId(), grant.name(), grant.roles(), grant.units(), client.createdAt());
        }
    }

    /** 201 with the secret, which is never shown again; 202 with the same while Keycloak is away; 409 for a person's name. */
    @POST
    @RolesAllowed({"tenant-admin", "platform-admin"})
    @MirroredAtOnce
    @Idempotent(required = true, omit = "clientSecret")
    public RestResponse<NewSecret> create(@NotNull @Valid NewApiClient body) {
        Created created = admission.admit(body.tenant(), body.grant());
        ApiClient client = created.client();
        return ResponseBuilder.<NewSecret>created(URI.create("/api/v1/api-clients/" + client.id()))
                .entity(new NewSecret(
                        client.id(),
                        client.clientId(),
                        created.secret(),
                        client.grant().name(),
                        client.grant().roles()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** In the order of their making. */
    @GET
    @RolesAllowed("tenant-admin")
    @Transactional
    public Page<ApiClientView> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit, @RestQuery String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        UUID last = after == null ? new UUID(0, 0) : after.uuid(0);
        return Page.of(clients.page(last, limit), limit, client -> Cursor.of(client.id()))
                .map(ApiClientView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("tenant-admin")
    @Transactional
    public RestResponse<ApiClientView> get(@RestPath UUID id) {
        return ResponseBuilder.ok(ApiClientView.of(clients.active(id)))
                .header("ETag", UNCHANGING)
                .build();
    }

    /** The client gets no token from now on. */
    @DELETE
    @Path("{id}")
    @RolesAllowed("tenant-admin")
    @MirroredAtOnce
    public RestResponse<Void> revoke(@RestPath UUID id) {
        revokeApiClient.revoke(id);
        return RestResponse.noContent();
    }
}
