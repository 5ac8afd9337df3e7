package io.ohlas.alert.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.ohlas.alert.casework.CaseChange;
import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.routing.OrgUnits;
import io.ohlas.alert.timer.DatabaseClock;
import io.ohlas.alert.voice.CaseResponse;
import io.ohlas.alert.voice.CaseResponses;
import io.ohlas.platform.web.identity.Caller;

/** Shows cases to a person: with their answers, names of org units, and what that person can do next. */
@ApplicationScoped
public class CaseViews {

    private final CaseResponses responses;
    private final OrgUnits units;
    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    CaseViews(CaseResponses responses, OrgUnits units, EntityManager entities, Caller caller, DatabaseClock clock) {
        this.responses = responses;
        this.units = units;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** In the order given, for the caller of the current request. */
    @Transactional
    public List<CaseView> of(List<CaseFacts> cases) {
        return of(cases, Viewer.of(caller));
    }

    /** In the order given, for somebody else. */
    @Transactional
    public List<CaseView> of(List<CaseFacts> cases, Viewer viewer) {
        Map<UUID, List<CaseResponse>> voices = responses
                .of(cases.stream().map(CaseFacts::id).toList())
                .stream()
                .collect(Collectors.groupingBy(CaseResponse::caseId));
        Map<String, String> names = units.namesOf(cases.stream()
                .map(each -> each.complaint().orgUnit())
                .filter(Objects::nonNull)
                .toList());
        var now = clock.instant();
        return cases.stream()
                .map(each ->
                        new ShowCase(each, viewer, now).with(voices.getOrDefault(each.id(), List.of()), names, null))
                .toList();
    }

    @Transactional
    public CaseView withTimeline(CaseFacts facts) {
        String unit = facts.complaint().orgUnit();
        return new ShowCase(facts, Viewer.of(caller), clock.instant())
                .with(
                        responses.of(List.of(facts.id())),
                        units.namesOf(unit == null ? List.of() : List.of(unit)),
                        timeline(facts.id()));
    }

    private List<CaseView.Entry> timeline(UUID caseId) {
        return entities.createQuery("from CaseChange where caseId = :case order by sequence", CaseChange.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(change -> new CaseView.Entry(
                        change.id(),
                        change.changedAt(),
                        change.by(),
                        change.type().wire(),
                        change.from(),
                        change.to(),
                        change.channel(),
                        change.outcome(),
                        change.text()))
                .toList();
    }
}
