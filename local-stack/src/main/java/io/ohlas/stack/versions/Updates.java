package io.ohlas.stack.versions;

import java.util.List;

/** Newer versions of one kind of dependency. */
public interface Updates {

    /** Those that there are, sorted by name; versions before a release are left out. */
    List<Update> list();

    /** Builds and tests a copy of the suite with one of them, everything else as it is. */
    Verdict attempt(Update update);
}
