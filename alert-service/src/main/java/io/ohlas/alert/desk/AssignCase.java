package io.ohlas.alert.desk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.casework.Person;
import io.ohlas.alert.casework.StaffSteps;
import io.ohlas.alert.routing.Member;
import io.ohlas.alert.routing.Members;

/** Hands a case to someone. */
@ApplicationScoped
class AssignCase {

    private final HandleCase handleCase;
    private final Members members;

    AssignCase(HandleCase handleCase, Members members) {
        this.handleCase = handleCase;
        this.members = members;
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
