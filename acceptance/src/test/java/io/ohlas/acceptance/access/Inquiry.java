package io.ohlas.acceptance.access;

import java.util.ArrayList;
import java.util.List;

import io.ohlas.acceptance.access.Table.Told;

/** One asker at one operation: what they are told of their own things, of others', and of what never was. */
final class Inquiry {

    private final Table table;
    private final Operation operation;
    private final Asker asker;
    private final boolean allowed;
    private final List<String> complaints = new ArrayList<>();
    private Answer plain;
    private Told told = Told.NOTHING;

    /** @param roles who may call the operation, by the table of roles */
    Inquiry(Table table, Operation operation, Asker asker, List<String> roles) {
        this.table = table;
        this.operation = operation;
        this.asker = asker;
        this.allowed = roles.contains("public")
                || roles.contains(asker.role())
                        && (asker.person()
                                || asker.operates()
                                || !table.of(operation).peopleOnly());
    }

    Asker asker() {
        return asker;
    }

    /** Whether they may call the operation at all. */
    boolean allowed() {
        return allowed;
    }

    /** What is wrong with the answers; empty when nothing is. */
    List<String> complaints() {
        return complaints;
    }

    /** The answer to a request that names no more than it must; null when what it must name is not theirs. */
    Answer plain() {
        return plain;
    }

    /** What was read of the own tenant. */
    Told told() {
        return told;
    }

    /** Asks for all that there is. */
    Inquiry ask() {
        List<Slot> slots = Slot.of(operation, table);
        boolean there =
                slots.stream().noneMatch(slot -> slot.required() && slot.thing().ofUnit() && asker.withoutUnits());
        plain = there ? open(first(slots)) : null;
        slots.forEach(this::inquire);
        return this;
    }

    // Each takes away one of their own, or the next would find nothing.
    private Request first(List<Slot> slots) {
        if (allowed && operation.removes()) {
            Slot slot = slots.getFirst();
            return about(slot, asker.home().makeAnother(slot.thing()));
        }
        return new Request(table, operation, asker, null, null);
    }

    private void inquire(Slot slot) {
        String unknown = slot.thing().never();
        Request never = about(slot, unknown);
        Answer nothing = ask(never);
        if (!allowed) {
            requireDenied(never, nothing);
        } else if (slot.refusesUnknown(operation) && nothing.status() != 404) {
            complain(never, nothing, "is unknown and must be 404");
        }
        if (allowed && slot.makes(operation) && !asker.person()) {
            // A person of the same role makes it, and only the first is told that it was made.
            return;
        }
        asker.hidden(slot.thing()).forEach((whose, value) -> {
            Request request = about(slot, value);
            Answer answer = ask(request);
            if (!shown(answer, value).equals(shown(nothing, unknown))) {
                complain(request, answer, "is %s and must look like one that never was: %s".formatted(whose, nothing));
            }
        });
        if (allowed) {
            openOwn(slot);
        }
    }

    private void openOwn(Slot slot) {
        if (!slot.required() && !(slot.thing().ofUnit() && asker.withoutUnits())) {
            Request request = about(slot, asker.home().north().get(slot.thing()));
            Answer answer = open(request);
            if (slot.narrows() && asker.limited() && !operation.streams() && !answer.tellsWhat(plain)) {
                complain(request, answer, "is all of theirs, but without it they are told: " + plain);
            }
        }
        if (!asker.limited() && slot.thing().ofUnit()) {
            open(about(slot, asker.home().south().get(slot.thing())));
        }
    }

    // Streams go on with numbers of their own.
    private String shown(Answer answer, String value) {
        return operation.streams() && answer.status() == 200 ? "a stream" : answer.without(value);
    }

    /** Of something that is there for those who may. */
    private Answer open(Request request) {
        Answer answer = ask(request);
        if (!allowed) {
            requireDenied(request, answer);
        } else if (!(answer.fine() || !operation.reads() && answer.conflicts() || asker.operates())) {
            complain(request, answer, "is there for them");
        }
        return answer;
    }

    private void requireDenied(Request request, Answer answer) {
        int expected = asker.role() == null ? 401 : 403;
        if (answer.status() != expected) {
            complain(request, answer, "must be " + expected);
        }
    }

    private Request about(Slot slot, String value) {
        if (value == null) {
            throw new IllegalStateException("The tenant has no %s to ask about".formatted(slot.thing()));
        }
        return new Request(table, operation, asker, slot, value);
    }

    private Answer ask(Request request) {
        Answer answer = request.send();
        String shown = answer.besides(request.named());
        for (String word : asker.hiddenWords()) {
            if (shown.contains(word)) {
                complain(request, answer, "tells " + word);
            }
        }
        if (answer.status() >= 500) {
            complain(request, answer, "breaks");
        }
        if (answer.fine() && shown.contains(asker.home().southWord())) {
            told = Told.WORDS_OF_UNITS;
        } else if (answer.fine()
                && told == Told.NOTHING
                && shown.contains(asker.home().word())) {
            told = Told.WORDS_OF_TENANT;
        }
        return answer;
    }

    private void complain(Request request, Answer answer, String what) {
        complaints.add("%s: %s, but is %s".formatted(request, what, answer));
    }
}
