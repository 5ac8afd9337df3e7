package io.ohlas.survey.optout;

/**
 * The page on which a contact says no, or takes that back.
 *
 * @param tenant null when the link leads nowhere
 * @param button what it says; null when there is none to press
 * @param action where the button leads; null without one
 */
public record UnsubscribePage(
        String tenant, String language, String title, String text, String button, String action, String stylesheet) {}
