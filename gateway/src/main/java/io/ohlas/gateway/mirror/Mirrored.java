package io.ohlas.gateway.mirror;

import java.util.UUID;

/** A kind of thing that Keycloak must know too. */
public interface Mirrored {

    /** Name of the kind, kept in the database. */
    String kind();

    /**
     * Makes Keycloak equal to our database for one thing. Runs outside a transaction, may be repeated at any time, and
     * throws when Keycloak is away.
     */
    void mirror(UUID tenantId, UUID target);
}
