package io.ohlas.alert.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.alert.casework.CaseChange;
import io.ohlas.alert.casework.CaseHistory;
import io.ohlas.alert.casework.CaseNotFound;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.casework.CustomerCases;
import io.ohlas.alert.casework.StaffSteps;
import io.ohlas.alert.timer.DatabaseClock;
import io.ohlas.alert.worklist.CaseAccess;
import io.ohlas.platform.web.etag.Version;

/** What every step of a person has in common: the case is theirs to see, nobody else moves it meanwhile, all is noted. */
@ApplicationScoped
class HandleCase {

    /** Stands for a step that only appends, and so cannot overwrite what somebody else did. */
    static final String APPENDS = "*";

    private final CurrentActor actor;
    private final CaseAccess access;
    private final CustomerCases cases;
    private final CaseHistory history;
    private final Clock clock;

    HandleCase(CurrentActor actor, CaseAccess access, CustomerCases cases, CaseHistory history, DatabaseClock clock) {
        this.actor = actor;
        this.access = access;
        this.cases = cases;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Does a step with a case, in one transaction with all that follows from it.
     *
     * @param ifMatch the version that the person saw, as the header says it, or {@link #APPENDS}
     * @param step what to do; gives what it changed
     * @throws CaseNotFound also when none of the case's answers is of the caller's org units
     */
    @Transactional
    CustomerCase handle(UUID id, String ifMatch, Function<StaffSteps, List<CaseChange>> step) {
        CustomerCase found = access.lock(id);
        Version.require(ifMatch, found.facts().version());
        var by = actor.person();
        var now = clock.instant();
        // A promise broken by now stays broken, even when this step comes before its timer.
        var changes = new ArrayList<>(found.breachWhatIsDue(now));
        changes.addAll(step.apply(new StaffSteps(found, by, now)));
        history.record(found, changes);
        cases.flush();
        return found;
    }
}
