package io.ohlas.scoring.live;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import io.ohlas.scoring.report.Scores;

/**
 * What somebody sees who is limited to org units. A picture is a new one when its scores are others, or a case of these
 * units made a step; the pictures' numbers are of this screen alone. So neither moment nor number of a picture tells of
 * answers to other units.
 */
class PicturesWithinUnits implements Supplier<Dashboard.Picture> {

    private final List<String> units;
    private final Supplier<Scores> scores;
    private final AtomicLong steps = new AtomicLong();
    private Dashboard.Picture last;
    private long lastSteps;

    PicturesWithinUnits(List<String> units, Supplier<Scores> scores) {
        this.units = units;
        this.scores = scores;
    }

    /** @param concerned units of a case, with all above them */
    void stepOnCase(Collection<String> concerned) {
        if (concerned.stream().anyMatch(units::contains)) {
            steps.incrementAndGet();
        }
    }

    /** It is not known which case made a step. */
    void stepOnAnyCase() {
        steps.incrementAndGet();
    }

    // Steps are counted before the scores are read: a picture is sent once too often, never too seldom.
    @Override
    public synchronized Dashboard.Picture get() {
        long now = steps.get();
        Scores latest = scores.get();
        if (last == null) {
            last = new Dashboard.Picture(0, latest);
        } else if (now != lastSteps || !latest.saysTheSameAs(last.scores())) {
            last = new Dashboard.Picture(last.change() + 1, latest);
        }
        lastSteps = now;
        return last;
    }
}
