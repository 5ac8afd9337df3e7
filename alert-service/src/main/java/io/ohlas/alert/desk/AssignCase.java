package io.ohlas.alert.desk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.alert.casework.CaseNotFound;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.casework.CustomerCases;
import io.ohlas.alert.casework.Person;
import io.ohlas.alert.casework.StaffSteps;
import io.ohlas.alert.routing.Member;
import io.ohlas.alert.routing.Members;
import io.ohlas.platform.web.identity.Caller;

/** Hands a case to someone. */
@ApplicationScoped
class AssignCase {

    private final HandleCase handleCase;
    private final Members members;
    private final CustomerCases cases;
    private final Caller caller;

    AssignCase(HandleCase handleCase, Members members, CustomerCases cases, Caller caller) {
        this.handleCase = handleCase;
        this.members = members;
        this.cases = cases;
        this.caller = caller;
    }

    /**
     * Who works on cases of this one's org unit.
     *
     * @throws CaseNotFound also when the case lies outside the caller's org units
     */
    @Transactional
    List<Member> candidates(UUID id) {
        List<String> path = cases.findByIdOptional(id)
                .map(found -> found.facts().complaint().orgUnitPath())
                .filter(caller::sees)
                .orElseThrow(() -> new CaseNotFound(id));
        return members.active().stream().filter(each -> each.worksFor(path)).toList();
    }

    /** @throws AssigneeRejected when that person does not work on cases of this org unit */
    CustomerCase assign(UUID id, String ifMatch, String assignee) {
        return handleCase.handle(id, ifMatch, steps -> List.of(steps.assign(person(steps, assignee))));
    }

    private Person person(StaffSteps steps, String assignee) {
        List<String> path = steps.about().facts().complaint().orgUnitPath();
        Member member = members.active(assignee)
                .filter(each -> each.worksFor(path))
                .orElseThrow(() -> new AssigneeRejected(assignee));
        return new Person(member.id(), member.name() == null ? member.id() : member.name());
    }
}
