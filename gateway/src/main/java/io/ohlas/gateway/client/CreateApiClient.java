package io.ohlas.gateway.client;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.gateway.mirror.Mirror;
import io.ohlas.gateway.tenant.Tenants;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.time.UuidV7;

/** Gives a system access to the current tenant. */
@ApplicationScoped
class CreateApiClient {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final ApiClients clients;
    private final Tenants tenants;
    private final TenantContext context;
    private final ClientSecrets secrets;
    private final Mirror mirror;

    CreateApiClient(ApiClients clients, Tenants tenants, TenantContext context, ClientSecrets secrets, Mirror mirror) {
        this.clients = clients;
        this.tenants = tenants;
        this.context = context;
        this.secrets = secrets;
        this.mirror = mirror;
    }

    /** @param secret in the clear, to be shown once */
    record Created(ApiClient client, String secret) {}

    @Transactional
    Created create(ApiClient.Grant grant) {
        UUID id = UuidV7.next();
        UUID tenantId = context.required();
        String secret = random();
        // A readable part for people who look through logs, a random one so that nobody guesses or reuses it.
        String clientId = tenants.get(tenantId).key() + "." + id.toString().substring(24);
        ApiClient client = ApiClient.create(id, clientId, grant, secrets.seal(id, secret), secrets.now());
        clients.persist(client);
        mirror.follow(ApiClientMirror.KIND, id, tenantId);
        return new Created(client, secret);
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
