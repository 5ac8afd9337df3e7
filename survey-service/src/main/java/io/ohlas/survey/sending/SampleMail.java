package io.ohlas.survey.sending;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.time.UuidV7;
import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.link.LinkPurpose;
import io.ohlas.survey.link.PublicLinks;
import io.ohlas.survey.program.Span;
import io.ohlas.survey.sending.ComposeLetter.Content;
import io.ohlas.survey.sending.ComposeLetter.Links;
import io.ohlas.survey.sending.ComposeLetter.Recipient;
import io.ohlas.survey.sending.PreviewMail.Preview;
import io.ohlas.survey.sending.PreviewMail.Wish;
import io.ohlas.survey.wording.MailWords;

/** Writes a mail to a made-up customer. Its links lead nowhere. */
@ApplicationScoped
class SampleMail {

    private static final String ADDRESS = "customer@mail.example";

    private final ComposeLetter composeLetter;
    private final PublicLinks links;
    private final MailSettings settings;
    private final Clock clock;

    SampleMail(ComposeLetter composeLetter, PublicLinks links, MailSettings settings, Clock clock) {
        this.composeLetter = composeLetter;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    Preview show(MailKind kind, MailWords words, SurveyVersion survey, Wish wish, Span expiresAfter) {
        MailTexts samples = LetterWording.neutral(wish.language());
        String name = wish.contactName() == null ? samples.sample_name() : wish.contactName();
        Letter letter = composeLetter.compose(
                UuidV7.next(),
                new Recipient(ADDRESS, name, wish.language()),
                new Content(kind, words, survey, samples.sample_unit(), expiresAfter.after(clock.instant())),
                new Links(links.sample(LinkPurpose.ANSWER), links.sample(LinkPurpose.UNSUBSCRIBE)));
        MailBody body = MailBody.of(letter);
        return new Preview(
                letter.language(),
                HeaderText.oneLine(letter.tenant()) + " <" + settings.from() + ">",
                HeaderText.oneLine(letter.words().subject()),
                body.html(),
                body.text());
    }
}
