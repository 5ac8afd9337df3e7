package io.ohlas.survey.questionnaire;

/** The ratings a question takes, both ends included. */
public record Scale(int low, int high) {

    public boolean contains(int rating) {
        return rating >= low && rating <= high;
    }
}
