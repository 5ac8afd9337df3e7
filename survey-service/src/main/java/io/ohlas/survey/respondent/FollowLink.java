package io.ohlas.survey.respondent;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.messaging.OutboxRelay;
import io.ohlas.survey.design.PublishedQuestionnaires;
import io.ohlas.survey.link.AnswerLink;
import io.ohlas.survey.link.LinkPurpose;
import io.ohlas.survey.link.LinkUnknown;
import io.ohlas.survey.link.PublicLinks;
import io.ohlas.survey.response.Asked;
import io.ohlas.survey.response.ResponseTable;

/** Shows a respondent their survey. Looking changes nothing, however often: mail scanners follow every link. */
@ApplicationScoped
public class FollowLink {

    private final PublicLinks links;
    private final ResponseTable table;
    private final PublishedQuestionnaires questionnaires;
    private final OutboxRelay relay;
    private final Clock clock;

    FollowLink(
            PublicLinks links,
            ResponseTable table,
            PublishedQuestionnaires questionnaires,
            OutboxRelay relay,
            Clock clock) {
        this.links = links;
        this.table = table;
        this.questionnaires = questionnaires;
        this.relay = relay;
        this.clock = clock;
    }

    /** @throws LinkUnknown when the link leads nowhere */
    public Respondent follow(String token) {
        AnswerLink link = links.follow(LinkPurpose.ANSWER, token);
        Asked asked = asked(link);
        return new Respondent(
                link.tenantId(),
                asked,
                questionnaires.get(link.tenantId(), asked.surveyId(), asked.surveyVersion()),
                table.names(link.tenantId(), asked.invitationId()));
    }

    /**
     * Notes the first act of a person on the page: a touch, a key; never a request by itself.
     *
     * @throws LinkUnknown when the link leads nowhere
     */
    public void open(String token) {
        AnswerLink link = links.follow(LinkPurpose.ANSWER, token);
        table.open(link.tenantId(), asked(link), clock.instant());
        relay.nudge();
    }

    private Asked asked(AnswerLink link) {
        Asked asked = table.read(link.tenantId(), List.of(link.invitationId())).get(link.invitationId());
        if (asked == null) {
            throw new LinkUnknown();
        }
        return asked;
    }
}
