package io.ohlas.survey.optout;

/**
 * The page on which a contact says no.
 *
 * @param tenant null when the link leads nowhere
 * @param asks whether the button is still to be pressed
 */
public record UnsubscribePage(
        String tenant, String language, String title, String text, boolean asks, String stylesheet) {}
