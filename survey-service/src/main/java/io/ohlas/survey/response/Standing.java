package io.ohlas.survey.response;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import io.ohlas.survey.answer.Answer;

/**
 * What is stored of a response, and what may still change it.
 *
 * @param responseId of the stored response; of the one to be stored when nothing is yet
 * @param revision 0 when nothing is stored yet
 * @param finishedAt null while more may follow
 */
public record Standing(UUID responseId, int revision, List<Answer> answers, Instant startedAt, Instant finishedAt) {

    public static final Duration COMMENTS_ARE_TAKEN_FOR = Duration.ofHours(24);

    public boolean finished() {
        return finishedAt != null;
    }

    /** Whether the submission is stored already as it is, so that an answer that got lost can simply be given again. */
    boolean holds(Submission submission) {
        return submission.revision() == revision
                && submission.finished() == finished()
                && new HashSet<>(submission.answers()).equals(new HashSet<>(answers));
    }

    /**
     * All answers once the submission is taken.
     *
     * @throws ResponseFinished when nothing but a comment could still be added, and this is none or comes too late
     * @throws RevisionStale when a later save is stored already
     */
    List<Answer> after(Submission submission, Instant now) {
        if (finished()) {
            return withComments(submission, now);
        }
        if (submission.revision() <= revision) {
            throw new RevisionStale(submission.revision(), revision);
        }
        return submission.answers();
    }

    private List<Answer> withComments(Submission submission, Instant now) {
        List<Answer> added = submission.answers().stream()
                .filter(answer -> !answers.contains(answer))
                .toList();
        boolean onlyNewComments = !added.isEmpty() && added.stream().allMatch(this::isNewComment);
        boolean inTime = now.isBefore(finishedAt.plus(COMMENTS_ARE_TAKEN_FOR));
        if (!onlyNewComments || !inTime || submission.revision() <= revision) {
            throw new ResponseFinished();
        }
        var all = new ArrayList<>(answers);
        all.addAll(added);
        return all;
    }

    private boolean isNewComment(Answer answer) {
        return answer.text() != null
                && answers.stream().noneMatch(stored -> stored.question().equals(answer.question()));
    }
}
