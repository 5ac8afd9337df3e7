package io.ohlas.platform.web.query;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A query parameter that its address does not take: a misspelt filter would silently answer for everything. */
public final class ParameterUnknown extends Refusal {

    private static final int LONGEST_NAME = 64;

    private ParameterUnknown(List<FieldError> errors) {
        super(Kind.MALFORMED, "parameter-unknown", "The address does not take every parameter that was sent", errors);
    }

    /**
     * Lets pass what an address takes.
     *
     * @param given names of the parameters that were sent
     * @param taken names of those that the address takes
     * @throws ParameterUnknown naming each other one and what there is instead
     */
    public static void refuse(Collection<String> given, Set<String> taken) {
        if (taken.containsAll(given)) {
            return;
        }
        String instead = taken.isEmpty()
                ? "none"
                : String.join(", ", taken.stream().sorted().toList());
        throw new ParameterUnknown(given.stream()
                .filter(name -> !taken.contains(name))
                .map(name -> new FieldError(shortened(name), "is not a parameter of this address; it takes " + instead))
                .toList());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
