package io.ohlas.survey.sending;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.design.Purpose;
import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.design.SurveyVersions;
import io.ohlas.survey.program.Program;
import io.ohlas.survey.program.Programs;
import io.ohlas.survey.recovery.RecoveryMail;
import io.ohlas.survey.wording.MailNotAccepted;
import io.ohlas.survey.wording.MailWords;
import io.ohlas.survey.wording.MailWordsValidation;

/** Shows a mail before anybody gets it, also with words that are not kept yet. */
@ApplicationScoped
class PreviewMail {

    private final Programs programs;
    private final SurveyVersions surveys;
    private final OwnWords ownWords;
    private final SampleMail sampleMail;

    PreviewMail(Programs programs, SurveyVersions surveys, OwnWords ownWords, SampleMail sampleMail) {
        this.programs = programs;
        this.surveys = surveys;
        this.ownWords = ownWords;
        this.sampleMail = sampleMail;
    }

    /**
     * @param words to be tried out; null for those that are kept
     * @param contactName empty for somebody whose name nobody knows; null for a made-up one
     */
    record Wish(String language, MailWords words, String contactName) {}

    record Preview(String language, String from, String subject, String html, String text) {}

    /**
     * @throws MailNotAccepted for words that no mail can say, and for a language that the survey does not speak
     */
    @Transactional
    Preview ofProgram(String key, boolean reminder, Wish wish) {
        Program program = programs.get(key);
        SurveyVersion survey = latest(program.survey());
        List<String> languages = survey.questionnaire().languages();
        var flaws = MailWordsValidation.flawsOf(wish.words(), languages);
        if (!flaws.isEmpty()) {
            throw new MailNotAccepted(flaws);
        }
        requireSpoken(wish.language(), languages);
        MailWords words = wish.words() == null ? ownWords.of(program) : wish.words();
        MailKind kind = reminder ? MailKind.REMINDER : MailKind.INVITATION;
        return sampleMail.show(kind, words, survey, wish, program.rules().expiresAfter());
    }

    /**
     * @param surveyKey null for the tenant's own survey for customers who were helped
     * @throws MailNotAccepted for words that no mail can say, and for a survey or language that there is not
     */
    @Transactional
    Preview ofRecovery(String surveyKey, Wish wish) {
        RecoveryMail.requireSayable(wish.words());
        SurveyVersion survey = surveyKey == null
                ? surveys.latestFor(Purpose.RECOVERY)
                        .orElseThrow(() -> flawed(
                                "/survey",
                                "is needed: there is no survey for customers who were helped, so each is"
                                        + " asked with the survey that the case came from"))
                : latest(surveyKey);
        requireSpoken(wish.language(), survey.questionnaire().languages());
        MailWords words = wish.words() == null ? ownWords.ofRecovery() : wish.words();
        return sampleMail.show(MailKind.RECOVERY, words, survey, wish, ownWords.recoveryExpiresAfter());
    }

    private SurveyVersion latest(String surveyKey) {
        return surveys.latest(surveyKey)
                .orElseThrow(() -> flawed("/survey", "there is no published survey '%s'".formatted(surveyKey)));
    }

    private static void requireSpoken(String language, List<String> languages) {
        if (!languages.contains(language)) {
            throw flawed(
                    "/language",
                    "'%s' is not a language of the survey, which speaks %s".formatted(language, languages));
        }
    }

    private static MailNotAccepted flawed(String pointer, String detail) {
        return new MailNotAccepted(List.of(new FieldError(pointer, detail)));
    }
}
