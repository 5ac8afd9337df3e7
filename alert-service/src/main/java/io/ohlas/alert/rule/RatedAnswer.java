package io.ohlas.alert.rule;

/**
 * One rating of a response, as far as rules look at it.
 *
 * @param metric null for a rating that belongs to no metric
 * @param low lowest rating of the scale
 * @param high highest rating of the scale
 * @param band {@code favourable}, {@code neutral} or {@code unfavourable}, by the question's own setting
 */
public record RatedAnswer(String question, String metric, int rating, int low, int high, String band) {

    public boolean dissatisfied() {
        return band.equals("unfavourable");
    }

    /** 0 to 2 of 0 to 10, 1 and 2 of 1 to 7, 1 of 1 to 5. */
    boolean inLowestFifth() {
        return 5 * (rating - low) <= high - low;
    }
}
