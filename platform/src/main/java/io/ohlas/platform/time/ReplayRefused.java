package io.ohlas.platform.time;

/** A step of a replay that would leave the past incoherent. */
class ReplayRefused extends RuntimeException {

    ReplayRefused(String why) {
        super(why);
    }
}
