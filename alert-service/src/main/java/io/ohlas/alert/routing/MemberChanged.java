package io.ohlas.alert.routing;

import java.util.List;

import io.ohlas.platform.messaging.EventType;

/** What routing needs of {@code contracts/gateway.member-changed/v1}. */
@EventType("gateway.member-changed.v1")
record MemberChanged(String memberId, long sequence, List<String> roles, List<String> units, boolean active) {}
