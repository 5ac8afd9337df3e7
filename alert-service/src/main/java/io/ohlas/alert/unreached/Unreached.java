package io.ohlas.alert.unreached;

/** How far a case is from being one whose customer could not be reached. */
public record Unreached(Tried needed, Tried made) {

    /** What must yet be tried, in words; empty when nothing. */
    public String lacking() {
        return made.lacks(needed);
    }
}
