package io.ohlas.alert.casework;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.ohlas.alert.timer.Timers;
import io.ohlas.alert.voice.CaseResponse;
import io.ohlas.alert.voice.CaseResponses;
import io.ohlas.platform.messaging.ChangeFeed;
import io.ohlas.platform.messaging.Outbox;
import io.ohlas.platform.tenancy.TenantContext;

/** The one way a change of a case leaves its transaction: a line of history, an event, a timer, a sign to screens. */
@ApplicationScoped
public class CaseHistory {

    /** Channel of the change feed; its texts are {@code <tenant> <case>}. */
    public static final String CHANNEL = "case_changed";

    private final EntityManager entities;
    private final CaseResponses responses;
    private final Outbox outbox;
    private final Timers timers;
    private final Announcement announcement;

    CaseHistory(
            EntityManager entities, CaseResponses responses, Outbox outbox, Timers timers, Announcement announcement) {
        this.entities = entities;
        this.responses = responses;
        this.outbox = outbox;
        this.timers = timers;
        this.announcement = announcement;
    }

    /** @param made what one step changed, in order; nothing happens when it is empty */
    public void record(CustomerCase about, List<CaseChange> made) {
        if (made.isEmpty()) {
            return;
        }
        made.forEach(entities::persist);
        var facts = about.facts();
        var responseIds = responses.of(List.of(about.id())).stream()
                .map(CaseResponse::responseId)
                .toList();
        outbox.publish(CaseChanged.of(facts, responseIds, told(made)), about.id(), facts.changes());
        if (made.stream().anyMatch(change -> change.type().startsClocks())) {
            facts.sla().pending().forEach(due -> timers.set(BreachPromises.ALARM, about.id(), due));
        }
        announcement.of(about.id());
    }

    // A promise found broken on the way is told by the case's clocks; the step itself names the event.
    private static CaseChange told(List<CaseChange> made) {
        return made.stream()
                .filter(change -> change.type() != ChangeType.SLA_BREACHED)
                .findFirst()
                .orElseGet(made::getLast);
    }

    /** Tells the screens of all replicas. */
    @ApplicationScoped
    static class Announcement {

        private final ChangeFeed feed;
        private final TenantContext tenants;

        Announcement(ChangeFeed feed, TenantContext tenants) {
            this.feed = feed;
            this.tenants = tenants;
        }

        void of(UUID caseId) {
            feed.announce(CHANNEL, tenants.required() + " " + caseId);
        }
    }
}
