package io.ohlas.gateway.client;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.gateway.client.CreateApiClient.Created;
import io.ohlas.gateway.people.Memberships;
import io.ohlas.gateway.people.NameTaken;
import io.ohlas.gateway.tenant.FirstAdmins;
import io.ohlas.platform.web.identity.Caller;

/** Who may let which system in: a tenant's admin any, the platform's admin only a first one that sets a tenant up. */
@ApplicationScoped
class ClientAdmission {

    private final CreateApiClient createApiClient;
    private final ApiClients clients;
    private final Memberships memberships;
    private final FirstAdmins firstAdmins;
    private final Caller caller;

    ClientAdmission(
            CreateApiClient createApiClient,
            ApiClients clients,
            Memberships memberships,
            FirstAdmins firstAdmins,
            Caller caller) {
        this.createApiClient = createApiClient;
        this.clients = clients;
        this.memberships = memberships;
        this.firstAdmins = firstAdmins;
        this.caller = caller;
    }

    /**
     * @throws ApiClientRejected when a field is not for this caller
     * @throws NameTaken when a person of the tenant is called the same, whom its notes would be taken for
     */
    Created admit(String tenantKey, ApiClient.Grant grant) {
        if (caller.tenant().isPresent()) {
            if (tenantKey != null) {
                throw new ApiClientRejected("/tenant", "is for platform admins; clients join your own tenant");
            }
            memberships.requireNobodyIsCalled(grant.name());
            return createApiClient.create(grant);
        }
        if (!grant.roles().equals(List.of("tenant-admin"))) {
            throw new ApiClientRejected("/roles", "a platform admin makes a tenant's first tenant-admin, and no other");
        }
        return firstAdmins.appoint(tenantKey, clients::hasAdmin, () -> createApiClient.create(grant));
    }
}
