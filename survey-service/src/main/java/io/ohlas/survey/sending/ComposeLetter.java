package io.ohlas.survey.sending;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.page.ScaleEnds;
import io.ohlas.survey.questionnaire.Piping;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.sending.Letter.RatingLink;
import io.ohlas.survey.sending.Letter.Scale;
import io.ohlas.survey.tenant.Tenant;
import io.ohlas.survey.tenant.Tenants;
import io.ohlas.survey.wording.MailWords;

/** Puts a letter together, the same one for a customer and for whoever tries words out. */
@ApplicationScoped
class ComposeLetter {

    private final Tenants tenants;

    ComposeLetter(Tenants tenants) {
        this.tenants = tenants;
    }

    /**
     * @param name empty when nobody knows it
     * @param language one that the survey speaks
     */
    record Recipient(String address, String name, String language) {}

    /**
     * @param words the tenant's own
     * @param orgUnit name of where it happened; empty for nowhere
     * @param until when the link ceases to work
     */
    record Content(MailKind kind, MailWords words, SurveyVersion survey, String orgUnit, Instant until) {}

    record Links(String answer, String unsubscribe) {}

    Letter compose(UUID invitationId, Recipient recipient, Content content, Links links) {
        Tenant tenant = tenants.current();
        String language = recipient.language();
        Question first = content.survey().questionnaire().questions().getFirst();
        Map<String, String> values = Map.of(
                "contact.name", recipient.name(),
                "orgUnit.name", content.orgUnit(),
                "tenant.name", tenant.name());
        String question =
                first.text().in(language, content.survey().questionnaire().defaultLanguage());
        return new Letter(
                invitationId,
                "<%s.%s>".formatted(invitationId, content.kind() == MailKind.REMINDER ? 2 : 1),
                recipient.address(),
                language,
                tenant.name(),
                new LetterWording(content.words(), language, values).words(content.kind()),
                Piping.fill(question, values),
                scale(first, language, links.answer()),
                links.answer(),
                links.unsubscribe(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .localizedBy(Locale.forLanguageTag(LetterWording.spoken(language)))
                        .format(content.until().atZone(tenant.zone())));
    }

    private static Scale scale(Question question, String language, String link) {
        if (question.scale() == null) {
            return null;
        }
        List<RatingLink> ratings = IntStream.rangeClosed(
                        question.scale().low(), question.scale().high())
                .mapToObj(rating -> new RatingLink(rating, link + "?rating=" + rating))
                .toList();
        // A mail speaks fewer languages than the pages do, and one only.
        Optional<ScaleEnds> ends = ScaleEnds.of(question.type(), LetterWording.spoken(language));
        return new Scale(
                ratings,
                ends.map(ScaleEnds::low).orElse(null),
                ends.map(ScaleEnds::high).orElse(null));
    }
}
