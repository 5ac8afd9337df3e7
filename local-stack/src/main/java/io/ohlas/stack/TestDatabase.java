package io.ohlas.stack;

/**
 * A database with its two roles.
 *
 * @param ownerUser migrates it
 * @param appUser the runtime role, which row-level security binds
 */
public record TestDatabase(
        String name, String jdbcUrl, String ownerUser, String ownerPassword, String appUser, String appPassword) {}
