package io.ohlas.gateway.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A system of the tenant or of its partners that calls the API. */
@Entity
@Table(name = "api_client")
class ApiClient {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private String clientId;
    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> units;

    private byte[] sealedSecret;
    private boolean active;
    private Instant createdAt;

    protected ApiClient() {}

    /** What a client may do. */
    record Grant(String name, List<String> roles, List<String> units) {}

    /** @param sealedSecret kept until Keycloak has it */
    static ApiClient create(UUID id, String clientId, Grant grant, byte[] sealedSecret, Instant now) {
        var client = new ApiClient();
        client.id = id;
        client.clientId = clientId;
        client.name = grant.name();
        client.roles =
                new ArrayList<>(grant.roles().stream().distinct().sorted().toList());
        client.units = new ArrayList<>(grant.units().stream().distinct().toList());
        client.sealedSecret = sealedSecret;
        client.active = true;
        client.createdAt = now;
        return client;
    }

    void revoke() {
        active = false;
        sealedSecret = null;
    }

    void forgetSecret() {
        sealedSecret = null;
    }

    UUID id() {
        return id;
    }

    String clientId() {
        return clientId;
    }

    Grant grant() {
        return new Grant(name, List.copyOf(roles), List.copyOf(units));
    }

    byte[] sealedSecret() {
        return sealedSecret;
    }

    boolean isActive() {
        return active;
    }

    Instant createdAt() {
        return createdAt;
    }
}
