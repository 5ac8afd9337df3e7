package io.ohlas.gateway.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ohlas.platform.messaging.EventType;

/** Somebody joined or left a tenant, or may do something else there. Contract: {@code contracts/gateway.member-changed/v1}. */
@EventType("gateway.member-changed.v1")
record MemberChanged(
        UUID memberId, long sequence, List<String> roles, List<String> units, boolean active, Instant changedAt) {}
