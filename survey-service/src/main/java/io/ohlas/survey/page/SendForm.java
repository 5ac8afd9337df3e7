package io.ohlas.survey.page;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.respondent.FollowLink;
import io.ohlas.survey.respondent.Respondent;
import io.ohlas.survey.response.Receipt;
import io.ohlas.survey.response.RevisionStale;
import io.ohlas.survey.response.Submission;
import io.ohlas.survey.response.SubmitResponse;

/** Sends a form as the next revision of the response. */
@ApplicationScoped
class SendForm {

    // The page's own script may save at the same moment; what the respondent sends by hand goes last.
    private static final int ATTEMPTS = 5;

    private final FollowLink followLink;
    private final SubmitResponse submitResponse;

    SendForm(FollowLink followLink, SubmitResponse submitResponse) {
        this.followLink = followLink;
        this.submitResponse = submitResponse;
    }

    /**
     * @param step {@code continue} saves what is there, {@code comment} adds to a finished response, all else finishes
     * @return whether the response is finished
     * @throws io.ohlas.survey.answer.AnswersRejected when answers do not fit, or nothing was answered at all
     */
    boolean send(String token, Respondent respondent, String language, List<Answer> answers, String step) {
        // Going on without a word would show the same page again: it is refused as a finished form would be.
        boolean finished = !"continue".equals(step) || answers.isEmpty();
        Respondent latest = respondent;
        for (int attempt = 1; ; attempt++) {
            var all = new ArrayList<>("comment".equals(step) ? latest.answers() : List.of());
            all.addAll(answers);
            try {
                Receipt receipt =
                        submitResponse.submit(token, language, new Submission(latest.revision() + 1, all, finished));
                return receipt.finished();
            } catch (RevisionStale e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                latest = followLink.follow(token);
            }
        }
    }
}
