package io.ohlas.alert.worklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.CaseNotFound;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.casework.CustomerCases;
import io.ohlas.alert.voice.CaseResponse;
import io.ohlas.alert.voice.CaseResponses;
import io.ohlas.platform.web.identity.Caller;

/**
 * Whose case it is: a case stands for answers of several org units when its customer complained of several, and whoever
 * may read one of them may see it and work on it.
 */
@ApplicationScoped
public class CaseAccess {

    /** Condition on an answer's path: it is one of {@code :units} or below. */
    static final String WITHIN_UNITS = "%1$s && cast(:units as text[])";

    private final CustomerCases cases;
    private final CaseResponses responses;
    private final Caller caller;

    CaseAccess(CustomerCases cases, CaseResponses responses, Caller caller) {
        this.cases = cases;
        this.responses = responses;
        this.caller = caller;
    }

    /** @throws CaseNotFound also when the caller may not see it */
    public CustomerCase find(UUID id) {
        return allowed(id, cases.findByIdOptional(id));
    }

    /**
     * Holds the case until the transaction ends.
     *
     * @throws CaseNotFound also when the caller may not see it
     */
    public CustomerCase lock(UUID id) {
        return allowed(id, cases.lock(id));
    }

    public boolean allows(CustomerCase subject) {
        return caller.unitLimit() == null || !pathsOf(subject).isEmpty();
    }

    private CustomerCase allowed(UUID id, Optional<CustomerCase> found) {
        return found.filter(this::allows).orElseThrow(() -> new CaseNotFound(id));
    }

    /** Where the answers belong that the caller may read, keys from the root down. */
    public List<List<String>> pathsOf(CustomerCase subject) {
        return responses.of(List.of(subject.id())).stream()
                .map(CaseResponse::orgUnitPath)
                .filter(caller::sees)
                .distinct()
                .toList();
    }

    /** As SQL: that {@code customer_case c} has an answer within {@code :units}. */
    public static String sql() {
        return sql(List.of(WITHIN_UNITS));
    }

    /**
     * As SQL: that one answer of {@code customer_case c} meets all conditions.
     *
     * @param conditions on the answer's path, which {@code %1$s} stands for
     */
    static String sql(List<String> conditions) {
        String all = String.join(" and ", conditions);
        return """
                (%s or exists (select from case_response r
                               where r.tenant_id = c.tenant_id and r.case_id = c.id and %s))
                """
                .formatted(all.formatted("c.complaint_org_unit_path"), all.formatted("r.org_unit_path"));
    }
}
