package io.ohlas.alert.worklist;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.ohlas.alert.casework.CaseChange;
import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.casework.ChangeType;
import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.voice.CaseResponse;

/**
 * What one viewer may read of the answers of a case.
 *
 * @param all that may be read, oldest first
 * @param hidden how many more there are
 */
record ReadableResponses(CaseFacts facts, List<CaseResponse> all, int hidden) {

    static ReadableResponses of(CaseFacts facts, List<CaseResponse> said, Viewer viewer) {
        var readable =
                said.stream().filter(each -> viewer.sees(each.orgUnitPath())).toList();
        return new ReadableResponses(facts, readable, said.size() - readable.size());
    }

    /** The one that opened the case; if it is hidden, the first that is not. */
    CaseResponse first() {
        return find(facts.complaint().responseId()).orElseGet(all::getFirst);
    }

    /** The one whose words show where the case stands; if it is hidden, {@link #first}. */
    CaseResponse shown() {
        return find(facts.shownResponseId()).orElseGet(this::first);
    }

    /** Of the case; if some answers are hidden, that of the others. */
    Severity severity() {
        return hidden == 0
                ? facts.severity()
                : all.stream()
                        .map(CaseResponse::severity)
                        .max(Comparator.comparingInt(Severity::weight))
                        .orElseThrow();
    }

    /** Whether a line of history repeats no words of a hidden answer. Lines of before do not say whose they repeat. */
    boolean permits(CaseChange change) {
        return hidden == 0
                || change.type() != ChangeType.MERGED_RESPONSE
                || find(change.responseId()).isPresent();
    }

    private Optional<CaseResponse> find(UUID response) {
        return all.stream().filter(each -> each.responseId().equals(response)).findFirst();
    }
}
