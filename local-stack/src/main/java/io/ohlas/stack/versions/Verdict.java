package io.ohlas.stack.versions;

import java.util.List;

/** How far a build with a newer version came. */
public enum Verdict {
    NOT_FOUND("no", "", ""),
    NOT_BUILT("yes", "no", ""),
    TESTS_FAILED("yes", "yes", "fail"),
    GOOD("yes", "yes", "pass");

    private final List<String> cells;

    Verdict(String... cells) {
        this.cells = List.of(cells);
    }

    /** Whether the version can be had, whether the suite builds with it, and what the tests say. */
    public List<String> cells() {
        return cells;
    }
}
