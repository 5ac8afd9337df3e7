package io.ohlas.gateway.tenant;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.admin.client.resource.ProtocolMappersResource;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

import io.ohlas.gateway.mirror.Mirrored;
import io.ohlas.gateway.mirror.Realm;

/**
 * A tenant in Keycloak: an organization, and the optional scope {@code tenant:<key>} of the console, which writes the
 * tenant, and by what id it knows the person, what it calls them and what they may do there, into a token.
 */
@ApplicationScoped
public class TenantMirror implements Mirrored {

    static final String KIND = "tenant";

    private final Realm realm;
    private final Tenants tenants;
    private final String consoleClient;

    TenantMirror(Realm realm, Tenants tenants, @ConfigProperty(name = "ohlas.sign-in.client-id") String consoleClient) {
        this.realm = realm;
        this.tenants = tenants;
        this.consoleClient = consoleClient;
    }

    /** Name of the person's attribute that a claim of the tenant is copied from. */
    public static String attribute(UUID tenantId, String claim) {
        return "membership.%s.%s".formatted(tenantId, claim);
    }

    /** Id of the tenant's organization in Keycloak; made by the mirror before any member is. */
    public String organization(UUID tenantId) {
        OrganizationsResource all = realm.api().organizations();
        return all.search(read(tenantId).key(), true, 0, 1, true).stream()
                .findFirst()
                .map(OrganizationRepresentation::getId)
                .orElseThrow(() -> new IllegalStateException("Keycloak has no organization of tenant " + tenantId));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void mirror(UUID tenantId, UUID target) {
        Tenant tenant = read(tenantId);
        realm.created(realm.api().organizations().create(organizationOf(tenant)));
        String scope = realm.created(realm.api().clientScopes().create(scopeOf(tenant)))
                .orElseGet(() -> completedScope(tenant));
        String console =
                realm.api().clients().findByClientId(consoleClient).getFirst().getId();
        realm.api().clients().get(console).addOptionalClientScope(scope);
    }

    @Transactional
    Tenant read(UUID id) {
        return tenants.get(id);
    }

    /** The language in which the tenant speaks to its people. */
    public String language(UUID tenantId) {
        return read(tenantId).settings().defaultLanguage();
    }

    // One that an earlier version made writes fewer claims.
    private String completedScope(Tenant tenant) {
        String id = existingScope(tenant);
        ProtocolMappersResource mappers = realm.api().clientScopes().get(id).getProtocolMappers();
        List<String> there = mappers.getMappers().stream()
                .map(ProtocolMapperRepresentation::getName)
                .toList();
        scopeOf(tenant).getProtocolMappers().stream()
                .filter(mapper -> !there.contains(mapper.getName()))
                .forEach(mapper -> realm.created(mappers.createMapper(mapper)));
        return id;
    }

    private String existingScope(Tenant tenant) {
        return realm.api().clientScopes().findAll().stream()
                .filter(scope -> scope.getName().equals(scopeName(tenant)))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    // Known by its key alone, since a company's name may change and need not be unique.
    private static OrganizationRepresentation organizationOf(Tenant tenant) {
        var organization = new OrganizationRepresentation();
        organization.setName(tenant.key());
        organization.setAlias(tenant.key());
        organization.setEnabled(true);
        organization.setAttributes(Map.of("tenantId", List.of(tenant.id().toString())));
        return organization;
    }

    private static ClientScopeRepresentation scopeOf(Tenant tenant) {
        var scope = new ClientScopeRepresentation();
        scope.setName(scopeName(tenant));
        scope.setProtocol("openid-connect");
        scope.setAttributes(Map.of("include.in.token.scope", "true", "display.on.consent.screen", "false"));
        scope.setProtocolMappers(List.of(
                Realm.claimFromAttribute("tenant", attribute(tenant.id(), "tenant"), false),
                Realm.claimFromAttribute("member", attribute(tenant.id(), "member"), false),
                Realm.claimFromAttribute("name", attribute(tenant.id(), "name"), false),
                Realm.claimFromAttribute("roles", attribute(tenant.id(), "roles"), true),
                Realm.claimFromAttribute("units", attribute(tenant.id(), "units"), true)));
        return scope;
    }

    private static String scopeName(Tenant tenant) {
        return "tenant:" + tenant.key();
    }
}
