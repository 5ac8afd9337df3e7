package io.ohlas.acceptance.access;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a request where a thing is named.
 *
 * @param parameter null for a place in the body
 */
record Slot(Thing thing, Operation.Parameter parameter) {

    static List<Slot> of(Operation operation, Table table) {
        var slots = new ArrayList<Slot>();
        for (Operation.Parameter parameter : operation.parameters()) {
            Thing thing = table.thing(parameter);
            if (thing != null) {
                slots.add(new Slot(thing, parameter));
            }
        }
        if (operation.takesBody()) {
            String body = table.of(operation).body().toString();
            for (Thing thing : Thing.values()) {
                if (body.contains(thing.placeholder())) {
                    slots.add(new Slot(thing, null));
                }
            }
        }
        return slots;
    }

    /** Whether a request without a thing in it is none. */
    boolean required() {
        return inBody() || parameter.required();
    }

    boolean inBody() {
        return parameter == null;
    }

    /** Whether an unknown thing in it is 404: one in the address, unless it is made by being named, and an org unit. */
    boolean refusesUnknown(Operation operation) {
        return !inBody() && (thing == Thing.UNIT || inAddress() && !operation.makes());
    }

    /** Whether a thing comes into being by being named in it. */
    boolean makes(Operation operation) {
        return inAddress() && operation.makes();
    }

    private boolean inAddress() {
        return !inBody() && parameter.in().equals("path");
    }

    /** Whether what somebody is shown is narrowed to a unit and all below it. */
    boolean narrows() {
        return !inBody() && parameter.name().equals("orgUnit");
    }

    @Override
    public String toString() {
        return thing.key() + (inBody() ? " in its body" : " as " + parameter.name());
    }
}
