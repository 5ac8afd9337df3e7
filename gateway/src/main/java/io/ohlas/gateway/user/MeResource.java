package io.ohlas.gateway.user;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;

import io.ohlas.gateway.tenant.Tenant;
import io.ohlas.gateway.tenant.Tenants;
import io.ohlas.platform.web.identity.Caller;

/** Who the caller is, and where. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeResource {

    private final Caller caller;
    private final Tenants tenants;
    private final OwnMemberships memberships;

    MeResource(Caller caller, Tenants tenants, OwnMemberships memberships) {
        this.caller = caller;
        this.tenants = tenants;
        this.memberships = memberships;
    }

    /**
     * @param subject by what this tenant knows the person, as in its users and cases
     * @param tenant null for a platform admin
     * @param units org units that an agent or manager is limited to; empty for all others
     * @param memberships every tenant that the person may work in, this one included
     */
    record Me(
            String subject,
            String name,
            OwnTenant tenant,
            List<String> roles,
            List<String> units,
            List<OwnMembership> memberships) {}

    record OwnTenant(
            UUID id, String key, String name, String timeZone, List<String> languages, String defaultLanguage) {

        static OwnTenant of(Tenant tenant) {
            Tenant.Settings settings = tenant.settings();
            return new OwnTenant(
                    tenant.id(),
                    tenant.key(),
                    tenant.name(),
                    settings.timeZone(),
                    settings.languages(),
                    settings.defaultLanguage());
        }
    }

    record OwnMembership(TenantName tenant, List<String> roles) {}

    record TenantName(UUID id, String key, String name) {}

    @GET
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin", "platform-admin"})
    public Me get() {
        List<String> limit = caller.unitLimit();
        return new Me(
                caller.subject(),
                caller.name(),
                caller.tenant().map(this::tenant).orElse(null),
                caller.roles().stream().sorted().toList(),
                limit == null ? List.of() : limit,
                memberships.of(caller.account()));
    }

    @Transactional
    OwnTenant tenant(UUID id) {
        return OwnTenant.of(tenants.get(id));
    }
}
