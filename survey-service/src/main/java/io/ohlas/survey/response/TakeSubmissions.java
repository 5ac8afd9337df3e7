package io.ohlas.survey.response;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.messaging.LeasedEvent;
import io.ohlas.platform.messaging.OutboxRelay;
import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.answer.AnswerCheck;
import io.ohlas.survey.answer.AnswerFlaw;
import io.ohlas.survey.answer.AnswersRejected;
import io.ohlas.survey.design.PublishedQuestionnaires;
import io.ohlas.survey.link.LinkExpired;
import io.ohlas.survey.link.LinkUnknown;
import io.ohlas.survey.questionnaire.Questionnaire;
import io.ohlas.survey.response.SubmitResponse.Arrived;
import io.ohlas.survey.response.SubmitResponse.Outcome;

/**
 * Takes a group of submissions of one tenant: reads what they are about, decides on each, stores those accepted in one
 * statement. Where two of a group are for the same invitation, or somebody else was faster, it decides again.
 */
@ApplicationScoped
class TakeSubmissions {

    private final ResponseTable table;
    private final PublishedQuestionnaires questionnaires;
    private final OutboxRelay relay;
    private final Clock clock;

    TakeSubmissions(ResponseTable table, PublishedQuestionnaires questionnaires, OutboxRelay relay, Clock clock) {
        this.table = table;
        this.questionnaires = questionnaires;
        this.relay = relay;
        this.clock = clock;
    }

    /** One outcome for each, in order. */
    List<Outcome> take(UUID tenantId, List<Arrived> arrived) {
        Outcome[] outcomes = new Outcome[arrived.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < arrived.size(); i++) {
            open.add(i);
        }
        while (!open.isEmpty()) {
            Map<UUID, Asked> asked = table.read(
                    tenantId,
                    open.stream()
                            .map(i -> arrived.get(i).invitationId())
                            .distinct()
                            .toList());
            Map<Integer, Change> accepted = decide(tenantId, arrived, open, asked, outcomes);
            Set<String> stored = store(tenantId, accepted.values());
            accepted.forEach((i, change) -> {
                if (stored.contains(change.asked().standing().responseId().toString())) {
                    outcomes[i] = new Outcome(change, null);
                }
            });
            open.removeIf(i -> outcomes[i] != null);
        }
        return List.of(outcomes);
    }

    // What was stored is what there is an event of.
    private Set<String> store(UUID tenantId, Collection<Change> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        List<LeasedEvent> events = table.write(tenantId, List.copyOf(changes));
        relay.handOver(events);
        return events.stream().map(LeasedEvent::aggregate).collect(Collectors.toSet());
    }

    // Leaves those undecided whose invitation another one of this round is about to change.
    private Map<Integer, Change> decide(
            UUID tenantId, List<Arrived> arrived, List<Integer> open, Map<UUID, Asked> asked, Outcome[] outcomes) {
        var accepted = new LinkedHashMap<Integer, Change>();
        var changing = new ArrayList<UUID>();
        for (int i : open) {
            UUID invitationId = arrived.get(i).invitationId();
            if (changing.contains(invitationId)) {
                continue;
            }
            try {
                Change change = decide(tenantId, arrived.get(i), asked.get(invitationId));
                if (change.revision() == change.asked().standing().revision()) {
                    outcomes[i] = new Outcome(change, null);
                } else {
                    accepted.put(i, change);
                    changing.add(invitationId);
                }
            } catch (RuntimeException e) {
                outcomes[i] = new Outcome(null, e);
            }
        }
        return accepted;
    }

    private Change decide(UUID tenantId, Arrived arrived, Asked asked) {
        if (asked == null) {
            throw new LinkUnknown();
        }
        Instant now = clock.instant();
        Submission submission = arrived.submission();
        Questionnaire questionnaire = questionnaires
                .get(tenantId, asked.surveyId(), asked.surveyVersion())
                .questionnaire();
        String language = arrived.language() == null ? asked.language() : questionnaire.languageFor(arrived.language());
        if (asked.holds(submission)) {
            return Change.of(
                    asked,
                    questionnaire,
                    submission.revision(),
                    asked.standing().answers(),
                    language,
                    submission.finished(),
                    now,
                    arrived.traceparent());
        }
        if (asked.isExpired(now)) {
            throw new LinkExpired();
        }
        List<Answer> answers = asked.after(submission, now);
        boolean finished = submission.finished() || asked.standing().finished();
        List<AnswerFlaw> flaws = AnswerCheck.flaws(questionnaire, answers, finished);
        if (!flaws.isEmpty()) {
            throw new AnswersRejected(flaws);
        }
        return Change.of(
                asked, questionnaire, submission.revision(), answers, language, finished, now, arrived.traceparent());
    }
}
