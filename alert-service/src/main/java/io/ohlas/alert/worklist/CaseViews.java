package io.ohlas.alert.worklist;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.timer.DatabaseClock;
import io.ohlas.platform.web.identity.Caller;

/** Shows cases to a person: with their answers, names of org units, and what that person can do next. */
@ApplicationScoped
public class CaseViews {

    private final CaseSurroundings surroundings;
    private final Caller caller;
    private final Clock clock;

    CaseViews(CaseSurroundings surroundings, Caller caller, DatabaseClock clock) {
        this.surroundings = surroundings;
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
        var around = surroundings.of(cases);
        var now = clock.instant();
        return cases.stream()
                .map(each -> new ShowCase(each, around, viewer, now).withTimeline(null))
                .toList();
    }

    @Transactional
    public CaseView withTimeline(CaseFacts facts) {
        return new ShowCase(facts, surroundings.of(List.of(facts)), Viewer.of(caller), clock.instant())
                .withTimeline(surroundings.timeline(facts.id()));
    }
}
