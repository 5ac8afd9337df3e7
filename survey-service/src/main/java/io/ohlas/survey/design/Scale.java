package io.ohlas.survey.design;

/** The ratings a question takes, both ends included. */
public record Scale(int low, int high) {

    public boolean contains(int rating) {
        return rating >= low && rating <= high;
    }
}
