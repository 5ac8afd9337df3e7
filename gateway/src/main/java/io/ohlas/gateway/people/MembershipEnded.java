package io.ohlas.gateway.people;

import java.util.UUID;

/** Told inside the gateway, in the transaction that revokes a membership. */
public record MembershipEnded(UUID tenantId, String subject) {}
