package io.ohlas.survey.decision;

/**
 * Why a contact is not asked, or not at once.
 *
 * @param detail this case, in words for the partner's staff; no name and no address
 */
public record Reason(ReasonCode code, String detail) {}
