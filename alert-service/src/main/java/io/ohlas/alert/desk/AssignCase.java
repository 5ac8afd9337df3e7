package io.ohlas.alert.desk;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.alert.casework.ActorKind;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.casework.Person;
import io.ohlas.alert.casework.StaffSteps;
import io.ohlas.alert.routing.Member;
import io.ohlas.alert.routing.Members;
import io.ohlas.alert.worklist.CaseAccess;

/** Hands a case to someone. */
@ApplicationScoped
class AssignCase {

    private final HandleCase handleCase;
    private final Members members;
    private final CaseAccess access;

    AssignCase(HandleCase handleCase, Members members, CaseAccess access) {
        this.handleCase = handleCase;
        this.members = members;
        this.access = access;
    }

    /**
     * Who works on cases of an org unit of this one, as far as the caller sees them.
     *
     * @throws io.ohlas.alert.casework.CaseNotFound also when none of the case's answers is of the caller's org units
     */
    @Transactional
    List<Member> candidates(UUID id) {
        CustomerCase found = access.find(id);
        List<List<String>> paths = access.pathsOf(found);
        return members.active().stream().filter(worksForOneOf(paths)).toList();
    }

    /** @throws AssigneeRejected when that person does not work on cases of an org unit of this one that the caller sees */
    CustomerCase assign(UUID id, String ifMatch, String assignee) {
        return handleCase.handle(id, ifMatch, steps -> List.of(steps.assign(person(steps, assignee))));
    }

    private Person person(StaffSteps steps, String assignee) {
        Member member = members.active(assignee)
                .filter(worksForOneOf(access.pathsOf(steps.about())))
                .orElseThrow(() -> new AssigneeRejected(assignee));
        return new Person(member.id(), member.name() == null ? member.id() : member.name(), ActorKind.PERSON);
    }

    private static Predicate<Member> worksForOneOf(List<List<String>> paths) {
        return member -> paths.stream().anyMatch(member::worksFor);
    }
}
