package io.ohlas.gateway.client;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.gateway.mirror.Mirror;
import io.ohlas.platform.tenancy.TenantContext;

/** Takes a system's access away: it gets no token any more, and the one it has dies within a minute. */
@ApplicationScoped
class RevokeApiClient {

    private final ApiClients clients;
    private final TenantContext context;
    private final Mirror mirror;

    RevokeApiClient(ApiClients clients, TenantContext context, Mirror mirror) {
        this.clients = clients;
        this.context = context;
        this.mirror = mirror;
    }

    /** @throws ApiClientNotFound when there is none, or it is revoked already */
    @Transactional
    void revoke(UUID id) {
        clients.active(id).revoke();
        mirror.follow(ApiClientMirror.KIND, id, context.required());
    }
}
