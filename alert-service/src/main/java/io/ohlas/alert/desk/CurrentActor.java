package io.ohlas.alert.desk;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.ActorKind;
import io.ohlas.alert.casework.Person;
import io.ohlas.alert.routing.Members;
import io.ohlas.platform.web.identity.Caller;

/** Who makes the step that is asked for, as the case's history names them. */
@ApplicationScoped
class CurrentActor {

    private final Caller caller;
    private final Members members;

    CurrentActor(Caller caller, Members members) {
        this.caller = caller;
        this.members = members;
    }

    /** Their name is remembered, for the day a case is handed to them. Needs the caller's transaction. */
    Person person() {
        var person =
                new Person(caller.subject(), caller.name(), caller.isPerson() ? ActorKind.PERSON : ActorKind.CLIENT);
        members.seen(person.id(), person.name());
        return person;
    }
}
