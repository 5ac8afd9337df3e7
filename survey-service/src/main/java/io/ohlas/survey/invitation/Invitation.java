package io.ohlas.survey.invitation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.ohlas.platform.time.UuidV7;
import io.ohlas.survey.design.SurveyVersion;

/**
 * One contact asked once, by a secret link. Each step adds one to its sequence; whoever changes it holds its row lock.
 */
@Entity
@Table(name = "invitation")
public class Invitation {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID surveyId;
    private String surveyKey;
    private int surveyVersion;
    private String program;

    @Enumerated(EnumType.STRING)
    private AskingChannel askedBy;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private long sequence;
    private int generation;
    private String language;

    @Embedded
    private Occasion occasion;

    private UUID recoveryOf;
    private Integer recoveryOpening;
    private boolean test;
    private Instant createdAt;
    private Instant sendAt;
    private Instant sentAt;
    private Instant remindAt;
    private Instant remindedAt;
    private Instant expiresAt;
    private Instant openedAt;
    private Instant startedAt;
    private Instant completedAt;
    private UUID responseId;

    protected Invitation() {}

    /** An invitation that waits for its time; one by link is in the partner's hands at once. */
    static Invitation of(SurveyVersion survey, Asking asking, Occasion occasion, Instant now) {
        var invitation = new Invitation();
        invitation.id = UuidV7.next();
        invitation.surveyId = survey.surveyId();
        invitation.surveyKey = survey.surveyKey();
        invitation.surveyVersion = survey.number();
        invitation.program = asking.program();
        invitation.askedBy = asking.channel();
        invitation.state = InvitationState.SCHEDULED;
        invitation.sequence = 1;
        invitation.generation = 1;
        invitation.language = survey.questionnaire().languageFor(asking.language());
        invitation.occasion = occasion;
        invitation.recoveryOf = asking.recoveryOf();
        invitation.recoveryOpening = asking.recoveryOpening();
        invitation.test = asking.test();
        invitation.createdAt = now;
        // As exact as the database keeps it, so that the first answer and a later one are the same.
        Instant sendAt = asking.sendAt().truncatedTo(ChronoUnit.MICROS);
        invitation.sendAt = sendAt;
        invitation.expiresAt = sendAt.plus(asking.expiresAfter());
        invitation.remindAt = asking.reminderAfter() == null ? null : sendAt.plus(asking.reminderAfter());
        return invitation;
    }

    void sent(Instant now) {
        sentAt = now;
        move(InvitationState.SENT);
    }

    /** The mail server took the mail, or its reminder. An answer that came meanwhile stays. */
    public void mailed(Instant now) {
        if (state == InvitationState.SCHEDULED) {
            sent(now);
        } else {
            remindedAt = now;
        }
    }

    /** Whether the mail or its reminder is to go out. */
    public boolean isDueByMail(Instant now) {
        if (askedBy != AskingChannel.EMAIL) {
            return false;
        }
        boolean first = state == InvitationState.SCHEDULED && !now.isBefore(sendAt);
        boolean again = state.isWaitingForAnAnswer() && remindAt() != null && !now.isBefore(remindAt());
        return first || again;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** When there is something to do next; empty when nothing is. */
    public Optional<Instant> nextStepAt() {
        if (!state.isOpen()) {
            return Optional.empty();
        }
        if (state == InvitationState.SCHEDULED) {
            return Optional.of(sendAt);
        }
        boolean reminds = askedBy == AskingChannel.EMAIL
                && state.isWaitingForAnAnswer()
                && remindAt() != null
                && remindAt().isBefore(expiresAt);
        return Optional.of(reminds ? remindAt() : expiresAt);
    }

    /** Nothing can be answered any more; leaves an invitation that is already at an end as it is. */
    public void expire() {
        end(InvitationState.EXPIRED);
    }

    public void optOut() {
        end(InvitationState.OPTED_OUT);
    }

    /** The contact cannot be reached on this channel, now or later. */
    public void fail() {
        end(InvitationState.FAILED);
    }

    /** There is no such address. */
    public void bounce() {
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

    public InvitationChanged toEvent(Instant now) {
        return InvitationChanged.of(this, now);
    }

    public UUID id() {
        return id;
    }

    public UUID surveyId() {
        return surveyId;
    }

    public String surveyKey() {
        return surveyKey;
    }

    public int surveyVersion() {
        return surveyVersion;
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

    public boolean isTest() {
        return test;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sendAt() {
        return sendAt;
    }

    /** Null until sent. */
    public Instant sentAt() {
        return sentAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    private Instant remindAt() {
        return remindedAt == null ? remindAt : null;
    }

    public UUID responseId() {
        return responseId;
    }
}
