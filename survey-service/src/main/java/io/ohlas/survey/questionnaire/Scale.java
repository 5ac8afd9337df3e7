package io.ohlas.survey.questionnaire;

/** The ratings a question takes, both ends included. */
public record Scale(int low, int high) {

    static final int LOWEST = -100;
    static final int HIGHEST = 100;

    boolean isWithinBounds() {
        return low >= LOWEST && high <= HIGHEST;
    }

    public boolean contains(int rating) {
        return rating >= low && rating <= high;
    }
}
