package io.ohlas.gateway.client;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** The current tenant's API clients. */
@ApplicationScoped
class ApiClients implements PanacheRepositoryBase<ApiClient, UUID> {

    /** @throws ApiClientNotFound when there is none, or it is revoked */
    ApiClient active(UUID id) {
        return findByIdOptional(id).filter(ApiClient::isActive).orElseThrow(() -> new ApiClientNotFound(id));
    }

    /** Active ones after the given id, one more than the limit where there are more. */
    List<ApiClient> page(UUID after, int limit) {
        return find("active and id > ?1", Sort.by("id"), after).range(0, limit).list();
    }

    boolean hasAdmin() {
        return stream("active").anyMatch(client -> client.grant().roles().contains("tenant-admin"));
    }
}
