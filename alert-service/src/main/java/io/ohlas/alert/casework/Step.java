package io.ohlas.alert.casework;

import java.util.Set;

import static io.ohlas.alert.casework.CaseStatus.ASSIGNED;
import static io.ohlas.alert.casework.CaseStatus.CLOSED;
import static io.ohlas.alert.casework.CaseStatus.CLOSED_UNREACHED;
import static io.ohlas.alert.casework.CaseStatus.CONTACTED;
import static io.ohlas.alert.casework.CaseStatus.NEW;
import static io.ohlas.alert.casework.CaseStatus.RECOVERED;
import static io.ohlas.alert.casework.CaseStatus.RESOLVED;
import static io.ohlas.alert.casework.CaseStatus.WAITING;

/** What a person can do with a case, and from which statuses. Recovering is missing: only the customer can do that. */
public enum Step {
    CLAIM("claim", NEW),
    ASSIGN("assign", NEW, ASSIGNED, CONTACTED, WAITING),
    CONTACT_ATTEMPT("contact-attempts", ASSIGNED, CONTACTED, WAITING),
    NOTE("notes", CaseStatus.values()),
    WAIT("wait", CONTACTED),
    RESUME("resume", WAITING),
    RESOLVE("resolve", CONTACTED, WAITING),
    CLOSE_UNREACHED("close-unreached", ASSIGNED),
    REOPEN("reopen", RESOLVED, RECOVERED, CLOSED, CLOSED_UNREACHED),
    CLOSE("close", RESOLVED, RECOVERED);

    private final String wire;
    private final Set<CaseStatus> from;

    Step(String wire, CaseStatus... from) {
        this.wire = wire;
        this.from = Set.of(from);
    }

    /** Last part of the step's address, e.g. {@code contact-attempts}. */
    public String wire() {
        return wire;
    }

    /** Whether it ends the case, or hands it back: somebody answers for that by name, and no machine does it. */
    public boolean takesPerson() {
        return switch (this) {
            case RESOLVE, CLOSE_UNREACHED, CLOSE, REOPEN -> true;
            case CLAIM, ASSIGN, CONTACT_ATTEMPT, NOTE, WAIT, RESUME -> false;
        };
    }

    /** An anonymous customer cannot be reached first: what was wrong is mended without. */
    boolean startsAt(CaseFacts facts) {
        return from.contains(facts.status())
                || this == RESOLVE && facts.anonymous() && facts.status() == CaseStatus.ASSIGNED;
    }
}
