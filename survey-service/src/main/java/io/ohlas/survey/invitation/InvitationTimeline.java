package io.ohlas.survey.invitation;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.timeline.TimelineEntry;
import io.ohlas.survey.timeline.TimelineSource;

/** When a customer was asked. */
@ApplicationScoped
class InvitationTimeline implements TimelineSource {

    private final Invitations invitations;

    InvitationTimeline(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<TimelineEntry> of(UUID contactId) {
        return invitations.newestOf(contactId, 200).stream()
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
