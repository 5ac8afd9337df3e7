package io.ohlas.gateway.client;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

import io.ohlas.gateway.mirror.Mirrored;
import io.ohlas.gateway.mirror.Realm;
import io.ohlas.platform.tenancy.TenantContext;

/** An API client in Keycloak: a confidential client whose every token carries its tenant and roles. */
@ApplicationScoped
class ApiClientMirror implements Mirrored {

    static final String KIND = "api-client";

    private final Realm realm;
    private final ApiClients clients;
    private final ClientSecrets secrets;
    private final TenantContext tenants;

    ApiClientMirror(Realm realm, ApiClients clients, ClientSecrets secrets, TenantContext tenants) {
        this.realm = realm;
        this.clients = clients;
        this.secrets = secrets;
        this.tenants = tenants;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void mirror(UUID tenantId, UUID id) {
        ApiClient client =
                tenants.with(tenantId, () -> QuarkusTransaction.requiringNew().call(() -> clients.findById(id)));
        ClientsResource known = realm.api().clients();
        List<ClientRepresentation> found = known.findByClientId(client.clientId());
        if (!client.isActive()) {
            found.forEach(each -> Realm.unlessGone(() -> known.get(each.getId()).remove()));
            return;
        }
        if (found.isEmpty()) {
            realm.created(known.create(representation(tenantId, client)));
        }
        // Not before Keycloak has it; from then on nobody but the client knows it.
        tenants.with(tenantId, () -> QuarkusTransaction.requiringNew()
                .run(() -> clients.findById(id).forgetSecret()));
    }

    private ClientRepresentation representation(UUID tenantId, ApiClient client) {
        var representation = new ClientRepresentation();
        representation.setClientId(client.clientId());
        representation.setName(client.grant().name());
        representation.setSecret(secrets.open(client).orElseThrow());
        representation.setPublicClient(false);
        representation.setServiceAccountsEnabled(true);
        representation.setStandardFlowEnabled(false);
        representation.setImplicitFlowEnabled(false);
        representation.setDirectAccessGrantsEnabled(false);
        representation.setFullScopeAllowed(false);
        representation.setDefaultClientScopes(List.of("basic"));
        representation.setOptionalClientScopes(List.of());
        representation.setProtocolMappers(mappers(tenantId, client.grant()));
        return representation;
    }

    private static List<ProtocolMapperRepresentation> mappers(UUID tenantId, ApiClient.Grant grant) {
        var mappers = new ArrayList<ProtocolMapperRepresentation>();
        mappers.add(Realm.audience());
        mappers.add(Realm.fixedClaim("tenant", tenantId.toString()));
        mappers.add(Realm.fixedClaim("name", grant.name()));
        mappers.add(Realm.fixedClaims("roles", grant.roles()));
        if (!grant.units().isEmpty()) {
            mappers.add(Realm.fixedClaims("units", grant.units()));
        }
        return mappers;
    }
}
