package io.ohlas.gateway.session;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.ohlas.gateway.client.ClientDirectory;
import io.ohlas.gateway.people.Directory;

/** Looks again whether those who read streams still may: a stream outlives the token that opened it. */
@ApplicationScoped
public class StreamRights {

    private final Sessions sessions;
    private final Directory people;
    private final ClientDirectory clients;
    private final Clock clock;

    StreamRights(Sessions sessions, Directory people, ClientDirectory clients, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.clients = clients;
        this.clock = clock;
    }

    /** Those of the given rights that are gone. */
    @ActivateRequestContext
    public Set<StreamRight> lost(Set<StreamRight> rights) {
        Instant now = clock.instant();
        Set<UUID> asked = rights.stream()
                .map(StreamRight::sessionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> open = asked.isEmpty() ? Set.of() : new HashSet<>(sessions.stillOpen(asked, now));
        return rights.stream()
                .filter(right -> right.sessionId() != null ? !open.contains(right.sessionId()) : !holds(right, now))
                .collect(Collectors.toSet());
    }

    private boolean holds(StreamRight right, Instant now) {
        return right.endsAt().isAfter(now)
                && (people.activeTenantKey(right.tenantId(), right.subject()).isPresent()
                        || clients.isActive(right.tenantId(), right.clientId()));
    }
}
