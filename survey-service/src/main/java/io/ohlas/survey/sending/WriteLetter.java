package io.ohlas.survey.sending;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.design.SurveyVersions;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.invitation.Invitation;
import io.ohlas.survey.invitation.InvitationLinks;
import io.ohlas.survey.organisation.OrgUnit;
import io.ohlas.survey.organisation.OrgUnits;
import io.ohlas.survey.page.ScaleEnds;
import io.ohlas.survey.questionnaire.Piping;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.sending.Letter.RatingLink;
import io.ohlas.survey.sending.Letter.Scale;
import io.ohlas.survey.tenant.Tenant;
import io.ohlas.survey.tenant.Tenants;

/** Puts an invitation into words, in the language of the survey that is asked. */
@ApplicationScoped
class WriteLetter {

    private static final List<String> SPOKEN = List.of("en", "cs", "pl");

    private final SurveyVersions surveys;
    private final OrgUnits orgUnits;
    private final Tenants tenants;
    private final InvitationLinks links;

    WriteLetter(SurveyVersions surveys, OrgUnits orgUnits, Tenants tenants, InvitationLinks links) {
        this.surveys = surveys;
        this.orgUnits = orgUnits;
        this.tenants = tenants;
        this.links = links;
    }

    Letter write(Invitation invitation, Contact contact, boolean reminder) {
        // A reminder after a change of key has another link; the first one goes on to work.
        links.open(invitation);
        Tenant tenant = tenants.current();
        SurveyVersion survey =
                surveys.get(invitation.survey().surveyId(), invitation.survey().surveyVersion());
        Question first = survey.questionnaire().questions().getFirst();
        MailTexts texts = texts(invitation.language());
        boolean recovery = invitation.recoveryOf() != null;
        String name = contact.name() == null ? "" : contact.name();
        String tenantName = tenant.name();
        return new Letter(
                invitation.id(),
                "<%s.%s>".formatted(invitation.id(), reminder ? 2 : 1),
                contact.email(),
                invitation.language(),
                tenantName,
                subject(texts, tenantName, reminder, recovery),
                name.isEmpty() ? texts.greeting() : texts.greeting_named(name),
                recovery ? texts.recovery_introduction() : texts.introduction(),
                question(invitation, survey, first, name, tenantName),
                scale(first, invitation.language(), links.answer(invitation)),
                links.answer(invitation),
                links.unsubscribe(invitation),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .localizedBy(Locale.forLanguageTag(spoken(invitation.language())))
                        .format(invitation.timetable().expiresAt().atZone(tenant.zone())));
    }

    /** The language of the mail's own words; English where there is no translation. */
    static String spoken(String language) {
        String first = language.split("-", 2)[0];
        return SPOKEN.contains(first) ? first : "en";
    }

    private String question(Invitation invitation, SurveyVersion survey, Question first, String name, String tenant) {
        String unit = invitation.occasion().orgUnit() == null
                ? ""
                : orgUnits.byKey(invitation.occasion().orgUnit())
                        .map(OrgUnit::name)
                        .orElse("");
        String text =
                first.text().in(invitation.language(), survey.questionnaire().defaultLanguage());
        return Piping.fill(text, Map.of("contact.name", name, "orgUnit.name", unit, "tenant.name", tenant));
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
        Optional<ScaleEnds> ends = ScaleEnds.of(question.type(), spoken(language));
        return new Scale(
                ratings,
                ends.map(ScaleEnds::low).orElse(null),
                ends.map(ScaleEnds::high).orElse(null));
    }

    private static String subject(MailTexts texts, String tenant, boolean reminder, boolean recovery) {
        if (reminder) {
            return texts.reminder_subject(tenant);
        }
        return recovery ? texts.recovery_subject(tenant) : texts.subject(tenant);
    }

    private static MailTexts texts(String language) {
        return MessageBundles.get(MailTexts.class, Localized.Literal.of(spoken(language)));
    }
}
