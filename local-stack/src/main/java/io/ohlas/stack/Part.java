package io.ohlas.stack;

/** One of the processes that make up a running suite. */
public interface Part {

    /** Its name for people, and for commands that take one. */
    String name();

    /** Starts it, again if need be, with its data and on the same ports; returns once it is ready. */
    void restart();

    /** Stops in good order; its data stays. */
    void stop();

    /** Ends it as a crash would (SIGKILL). */
    void kill();

    /** The process that runs now, or ran last. */
    ChildProcess process();
}
