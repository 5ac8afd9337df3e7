package io.ohlas.gateway.session;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

import io.ohlas.gateway.people.MembershipEnded;

/** Ends sessions whose time is up, or whose person is no longer a member. */
@ApplicationScoped
class Housekeeping {

    private final Sessions sessions;
    private final Clock clock;

    Housekeeping(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m")
    @RunOnVirtualThread
    void forgetExpired() {
        sessions.forgetExpired(clock.instant());
    }

    /** In the same transaction as the revocation: no request after it finds a session. */
    void end(@Observes MembershipEnded membership) {
        sessions.endAllOf(membership.tenantId(), membership.subject());
    }
}
