package io.ohlas.survey.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.invitation.InvitationSearch.Filter;
import io.ohlas.survey.timeline.TimelineEntry;
import io.ohlas.survey.timeline.TimelineSource;

/** When a customer was asked. */
@ApplicationScoped
class InvitationTimeline implements TimelineSource {

    private final InvitationSearch search;
    private final Clock clock;

    InvitationTimeline(InvitationSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @Override
    public List<TimelineEntry> of(UUID contactId, List<String> units) {
        Instant now = clock.instant();
        return search.find(new Filter(contactId, null, null, null, null, null, units, null), now, 200).stream()
                .map(invitation -> entry(invitation, now))
                .toList();
    }

    private static TimelineEntry entry(Invitation invitation, Instant now) {
        return new TimelineEntry(
                invitation.sentAt() == null ? invitation.timetable().sendAt() : invitation.sentAt(),
                invitation.recoveryOf() == null ? "invitation" : "recovery",
                invitation.survey().surveyKey(),
                invitation.occasion().orgUnit(),
                invitation.occasion().touchpoint(),
                null,
                null,
                null,
                invitation.shownState(now).wire());
    }
}
