package io.ohlas.survey.response;

import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.messaging.GroupCommit;
import io.ohlas.platform.trace.Trace;
import io.ohlas.survey.answer.AnswersRejected;
import io.ohlas.survey.answer.ClosingWords;
import io.ohlas.survey.link.AnswerLink;
import io.ohlas.survey.link.LinkExpired;
import io.ohlas.survey.link.LinkPurpose;
import io.ohlas.survey.link.PublicLinks;
import io.ohlas.survey.questionnaire.Piping;

/** Stores what a respondent said. Submissions that arrive together are committed together, those of one tenant at a time. */
@ApplicationScoped
public class SubmitResponse {

    private final PublicLinks links;
    private final ResponseTable table;
    private final GroupCommit<UUID, Arrived, Outcome> writers;

    SubmitResponse(PublicLinks links, ResponseTable table, TakeSubmissions takeSubmissions, ResponseSettings settings) {
        this.links = links;
        this.table = table;
        this.writers = new GroupCommit<>(
                "submit-response",
                settings.writers(),
                settings.largestGroup(),
                settings.mostWaiting(),
                takeSubmissions::take);
    }

    /**
     * Returns once the answers are durable.
     *
     * @param language in which the respondent was asked; null for the invitation's own
     * @throws io.ohlas.survey.link.LinkUnknown when the link leads nowhere
     * @throws LinkExpired when the time to answer is over
     * @throws AnswersRejected when answers do not fit the survey
     * @throws ResponseFinished when the link was answered already
     * @throws RevisionStale when a later save is stored
     */
    public Receipt submit(String token, String language, Submission submission) {
        AnswerLink link = links.follow(LinkPurpose.ANSWER, token);
        var arrived = new Arrived(link.invitationId(), language, submission, Trace.current());
        Change change = writers.submit(link.tenantId(), arrived).change();
        return new Receipt(
                change.asked().standing().responseId(),
                change.revision(),
                change.finished(),
                change.finished() ? closingWords(link, change) : null);
    }

    // The names cost another look into the database: only words that name somebody are worth it.
    private String closingWords(AnswerLink link, Change change) {
        String words = ClosingWords.of(change.questionnaire(), change.answers(), change.language())
                .orElse(null);
        return words == null || !words.contains("{{")
                ? words
                : Piping.fill(
                        words, table.names(link.tenantId(), link.invitationId()).fields());
    }

    @PreDestroy
    void close() {
        writers.close();
    }

    /** A submission on its way to the database, which it enters on another thread than it came. */
    record Arrived(UUID invitationId, String language, Submission submission, String traceparent) {}

    /** What became of it: stored, or refused with a reason. Exactly one of both is null. */
    record Outcome(Change stored, RuntimeException refusal) {

        Change change() {
            if (refusal != null) {
                throw refusal;
            }
            return stored;
        }
    }
}
