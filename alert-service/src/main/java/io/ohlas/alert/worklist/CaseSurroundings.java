package io.ohlas.alert.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.ohlas.alert.casework.CaseChange;
import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.routing.OrgUnits;
import io.ohlas.alert.unreached.CountAttempts;
import io.ohlas.alert.unreached.Unreached;
import io.ohlas.alert.voice.CaseResponse;
import io.ohlas.alert.voice.CaseResponses;

/** Reads what is shown of cases besides themselves, for many at once. Needs the caller's transaction. */
@ApplicationScoped
class CaseSurroundings {

    private final CaseResponses responses;
    private final CountAttempts attempts;
    private final OrgUnits units;
    private final EntityManager entities;

    CaseSurroundings(CaseResponses responses, CountAttempts attempts, OrgUnits units, EntityManager entities) {
        this.responses = responses;
        this.attempts = attempts;
        this.units = units;
        this.entities = entities;
    }

    /**
     * Around a number of cases.
     *
     * @param unitNames by key
     * @param unreached of those cases alone of which it is a question
     */
    record Around(Map<UUID, List<CaseResponse>> voices, Map<String, String> unitNames, Map<UUID, Unreached> unreached) {

        List<CaseResponse> voicesOf(CaseFacts subject) {
            return voices.getOrDefault(subject.id(), List.of());
        }
    }

    Around of(Collection<CaseFacts> cases) {
        List<UUID> ids = cases.stream().map(CaseFacts::id).toList();
        List<CaseResponse> said = responses.of(ids);
        Set<String> keys = said.stream()
                .map(CaseResponse::orgUnit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Around(
                said.stream().collect(Collectors.groupingBy(CaseResponse::caseId)),
                units.namesOf(keys),
                attempts.of(cases));
    }

    /** The history of a case, oldest first. */
    List<CaseChange> timeline(UUID caseId) {
        return entities.createQuery("from CaseChange where caseId = :case order by sequence", CaseChange.class)
                .setParameter("case", caseId)
                .getResultList();
    }
}
