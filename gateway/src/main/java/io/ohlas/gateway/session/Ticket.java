package io.ohlas.gateway.session;

import java.util.UUID;

/** What a session is worth right now: a token for the services that lives at most a minute. */
public record Ticket(UUID sessionId, String accessToken) {}
