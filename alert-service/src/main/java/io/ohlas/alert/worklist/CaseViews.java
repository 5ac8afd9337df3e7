package io.ohlas.alert.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.timer.DatabaseClock;
import io.ohlas.platform.web.identity.Caller;

/**
 * Shows cases to a person: with those of their answers that the person may read, names of org units, and what that
 * person can do next.
 */
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
        Viewer viewer = Viewer.of(caller);
        return of(cases, Set.of(viewer)).get(viewer);
    }

    /** In the order given, for each of these viewers; cases of which they may read no answer are left out. */
    @Transactional
    public Map<Viewer, List<CaseView>> of(List<CaseFacts> cases, Set<Viewer> viewers) {
        var around = surroundings.of(cases);
        var now = clock.instant();
        return viewers.stream().collect(Collectors.toMap(viewer -> viewer, viewer -> cases.stream()
                .map(each -> show(each, around, viewer, now))
                .filter(each -> !each.responses().all().isEmpty())
                .map(each -> each.withTimeline(null))
                .toList()));
    }

    /** For the caller of the current request, who may read one of its answers at least. */
    @Transactional
    public CaseView withTimeline(CaseFacts facts) {
        return show(facts, surroundings.of(List.of(facts)), Viewer.of(caller), clock.instant())
                .withTimeline(surroundings.timeline(facts.id()));
    }

    private static ShowCase show(CaseFacts facts, CaseSurroundings.Around around, Viewer viewer, Instant now) {
        var readable = ReadableResponses.of(facts, around.voicesOf(facts), viewer);
        return new ShowCase(facts, readable, around, viewer, now);
    }
}
