package io.ohlas.survey.recovery;

import java.util.ArrayList;
import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.wording.MailNotAccepted;
import io.ohlas.survey.wording.MailWords;
import io.ohlas.survey.wording.MailWordsValidation;

/** What the mail to a customer who was helped may say. */
public final class RecoveryMail {

    private RecoveryMail() {}

    /**
     * @param words null for none
     * @throws MailNotAccepted when no mail of this kind can say them
     */
    public static void requireSayable(MailWords words) {
        // Which survey asks is up to the case, so any language may be needed.
        var flaws = new ArrayList<>(MailWordsValidation.flawsOf(words, List.of()));
        if (words != null && words.reminderSubject() != null) {
            flaws.add(new FieldError("/mail/reminderSubject", "is never used: nobody is reminded after a case"));
        }
        if (!flaws.isEmpty()) {
            throw new MailNotAccepted(flaws);
        }
    }
}
