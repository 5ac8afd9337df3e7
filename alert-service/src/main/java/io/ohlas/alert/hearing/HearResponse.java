package io.ohlas.alert.hearing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.ohlas.alert.rule.Match;
import io.ohlas.alert.rule.MatchRules;
import io.ohlas.alert.timer.Alarm;
import io.ohlas.alert.timer.DatabaseClock;
import io.ohlas.alert.timer.Timers;

/**
 * Takes each state of a response as it comes, in any order. One that is complete is acted upon at once; one that is not
 * may be finished yet, and is acted upon when its time of grace is over.
 */
@ApplicationScoped
class HearResponse {

    static final String GRACE_OVER = "grace-over";

    private final HeardResponses heard;
    private final MatchRules rules;
    private final ActOnResponse act;
    private final Timers timers;
    private final Grace grace;

    HearResponse(HeardResponses heard, MatchRules rules, ActOnResponse act, Timers timers, Grace grace) {
        this.heard = heard;
        this.rules = rules;
        this.act = act;
        this.timers = timers;
        this.grace = grace;
    }

    /** How long an unfinished response waits, from the database's now on. */
    @ApplicationScoped
    static class Grace {

        private final Clock clock;
        private final Duration time;

        Grace(DatabaseClock clock, @ConfigProperty(name = "ohlas.hearing.grace") Duration time) {
            this.clock = clock;
            this.time = time;
        }

        Instant end() {
            return clock.instant().plus(time);
        }
    }

    /**
     * Whether hearing it can have any effect. A first state that meets no rule has none: should it be followed by
     * another, that one comes by itself. A later state always counts, since it may take back an earlier one that is
     * still on its way. Of an anonymous survey nothing is kept: a case would tell who said what.
     */
    boolean concerns(ResponseSubmitted response) {
        if (response.isAnonymous() || response.test() || (!response.opensCases() && response.recoveryOf() == null)) {
            return false;
        }
        return response.sequence() > 1 || isOfInterest(response);
    }

    /** Call it before the transaction in which a response is heard. */
    void prepare() {
        act.prepare();
    }

    /** Runs in the caller's transaction. */
    void hear(ResponseSubmitted response) {
        if (!heard.keep(response)) {
            return;
        }
        if (response.complete()) {
            settle(response.responseId());
        } else if (isOfInterest(response)) {
            timers.set(GRACE_OVER, response.responseId(), grace.end());
        }
    }

    @Produces
    Alarm graceOver() {
        return new Alarm(GRACE_OVER, ring -> {
            prepare();
            QuarkusTransaction.requiringNew().run(() -> settle(ring.subject()));
        });
    }

    private void settle(UUID responseId) {
        heard.pending(responseId).ifPresent(latest -> {
            act.on(latest.response(), rules.match(latest.response().answers()), latest.settled());
            heard.settle(responseId);
        });
    }

    private boolean isOfInterest(ResponseSubmitted response) {
        Optional<Match> match = rules.match(response.answers());
        return match.isPresent() || response.recoveryOf() != null;
    }
}
