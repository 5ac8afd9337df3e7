package io.ohlas.survey.invitation;

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

    InvitationTimeline(InvitationSearch search) {
        this.search = search;
    }

    @Override
    public List<TimelineEntry> of(UUID contactId, List<String> units) {
        return search.find(new Filter(contactId, null, null, null, null, units, null), 200).stream()
                .map(InvitationTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(Invitation invitation) {
        return new TimelineEntry(
                invitation.sentAt() == null ? invitation.timetable().sendAt() : invitation.sentAt(),
                invitation.recoveryOf() == null ? "invitation" : "recovery",
                invitation.survey().surveyKey(),
                invitation.occasion().orgUnit(),
                invitation.occasion().touchpoint(),
                null,
                null,
                null,
                invitation.state().wire());
    }
}
