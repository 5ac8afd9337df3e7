package io.ohlas.gateway.testing;

import java.util.UUID;

/** A tenant that one test has for itself, with the client that is its admin. */
public record TestTenant(UUID id, String key, String clientId, String clientSecret) {}
