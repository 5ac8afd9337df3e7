package io.ohlas.survey.invitation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import io.ohlas.platform.time.UuidV7;
import io.ohlas.survey.design.SurveyVersion;

/** One contact asked once, by a secret link. Each step adds one to its sequence, under the lock of its row. */
@Entity
@Table(name = "invitation")
public class Invitation {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Embedded
    private AskedSurvey survey;

    private String program;

    @Enumerated(EnumType.STRING)
    private AskingChannel askedBy;

    @Enumerated(EnumType.STRING)
    private InvitationState state = InvitationState.SCHEDULED;

    private long sequence = 1;
    private int generation = 1;
    private String language;

    @Embedded
    private Occasion occasion;

    private UUID recoveryOf;
    private Integer recoveryOpening;
    private boolean test;
    private boolean anonymous;
    private Instant createdAt;

    @Embedded
    private Timetable timetable;

    private Instant sentAt;
    private UUID responseId;

    @JdbcTypeCode(SqlTypes.JSON)
    private EndReason endReason;

    protected Invitation() {}

    /** An invitation that waits for its time; one by link is in the partner's hands at once. */
    static Invitation of(SurveyVersion survey, Asking asking, Occasion occasion, Instant now) {
        var invitation = new Invitation();
        invitation.id = UuidV7.next();
        invitation.survey = AskedSurvey.of(survey);
        invitation.program = asking.program();
        invitation.askedBy = asking.channel();
        invitation.language = survey.questionnaire().languageFor(asking.language());
        invitation.occasion = occasion;
        invitation.recoveryOf = asking.recoveryOf();
        invitation.recoveryOpening = asking.recoveryOpening();
        invitation.test = asking.test();
        invitation.anonymous = survey.questionnaire().anonymous();
        invitation.createdAt = now;
        invitation.timetable = Timetable.of(asking);
        return invitation;
    }

    /** The partner got the link, or the mail server the mail or its reminder. An answer that came meanwhile stays. */
    public void sent(Instant now) {
        if (state == InvitationState.SCHEDULED) {
            sentAt = now;
            move(InvitationState.SENT);
        } else {
            timetable = timetable.reminded(now);
        }
    }

    /** Whether the mail or its reminder is to go out. */
    public boolean isDueByMail(Instant now) {
        boolean first = state == InvitationState.SCHEDULED && timetable.isTimeToSend(now);
        boolean again = state.isWaitingForAnAnswer() && timetable.isTimeToRemind(now);
        return askedBy == AskingChannel.EMAIL && (first || again);
    }

    /** Whether the partner may have the link now that waited for its time. */
    public boolean isDueByLink(Instant now) {
        return askedBy == AskingChannel.LINK && state == InvitationState.SCHEDULED && timetable.isTimeToSend(now);
    }

    /** When there is something to do next; empty when nothing is. */
    public Optional<Instant> nextStepAt() {
        if (!state.isOpen()) {
            return Optional.empty();
        }
        if (state == InvitationState.SCHEDULED) {
            return Optional.of(timetable.sendAt());
        }
        boolean reminds = askedBy == AskingChannel.EMAIL && state.isWaitingForAnAnswer();
        return Optional.of(reminds ? timetable.nextAfterSending() : timetable.expiresAt());
    }

    /** Nothing can be answered any more; leaves an invitation that is already at an end as it is. */
    public void expire() {
        end(InvitationState.EXPIRED);
    }

    public void optOut() {
        end(InvitationState.OPTED_OUT);
    }

    /** The contact cannot be asked, now or later. */
    public void fail(EndReason reason) {
        endReason = state.isOpen() ? reason : endReason;
        end(InvitationState.FAILED);
    }

    /** The mail server refused the mail for good. */
    public void bounce(EndReason reason) {
        endReason = state.isOpen() ? reason : endReason;
        end(InvitationState.BOUNCED);
    }

    private void end(InvitationState last) {
        if (state.isOpen()) {
            move(last);
        }
    }

    private void move(InvitationState next) {
        state = next;
        sequence++;
    }

    /** Whether events tell of the state: who did, or did not, answer an anonymous survey is nobody's business. */
    public boolean isTold() {
        return !isSecret() || state == InvitationState.SENT;
    }

    /** The state as others may know it: an anonymous survey that was sent may have been answered or not. */
    InvitationState shownState(Instant now) {
        if (!isSecret()) {
            return state;
        }
        return timetable.isOver(now) ? InvitationState.EXPIRED : InvitationState.SENT;
    }

    // Once it is out, every end that only an open invitation comes to would tell that nobody answered.
    private boolean isSecret() {
        return anonymous && sentAt != null;
    }

    public InvitationChanged toEvent(Instant now) {
        return InvitationChanged.of(this, now);
    }

    public UUID id() {
        return id;
    }

    public AskedSurvey survey() {
        return survey;
    }

    public String program() {
        return program;
    }

    public AskingChannel askedBy() {
        return askedBy;
    }

    public InvitationState state() {
        return state;
    }

    public long sequence() {
        return sequence;
    }

    int generation() {
        return generation;
    }

    /** A language that the survey version speaks. */
    public String language() {
        return language;
    }

    public Occasion occasion() {
        return occasion;
    }

    public UUID recoveryOf() {
        return recoveryOf;
    }

    /** Which opening of that case; null with it. */
    public Integer recoveryOpening() {
        return recoveryOpening;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public boolean isTest() {
        return test;
    }

    public Timetable timetable() {
        return timetable;
    }

    /** Null until sent. */
    public Instant sentAt() {
        return sentAt;
    }

    public UUID responseId() {
        return responseId;
    }

    /** Null unless bounced or failed. */
    EndReason endReason() {
        return endReason;
    }
}
