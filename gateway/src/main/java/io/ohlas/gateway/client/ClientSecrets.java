package io.ohlas.gateway.client;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.gateway.vault.SealedBox;

/** Secrets of clients between their making and the moment Keycloak has them. */
@ApplicationScoped
class ClientSecrets {

    private final SealedBox box;
    private final Clock clock;

    ClientSecrets(SealedBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    byte[] seal(UUID id, String secret) {
        return box.seal("client " + id, secret);
    }

    /** Empty once Keycloak has it. */
    Optional<String> open(ApiClient client) {
        return box.open("client " + client.id(), client.sealedSecret());
    }

    Instant now() {
        return clock.instant();
    }
}
