package io.ohlas.survey.invitation;

/**
 * Why an invitation came to an end without an answer.
 *
 * @param code {@code address_malformed}, {@code mail_refused}, {@code unreachable} or {@code case_reopened}
 * @param detail this invitation, in words for staff; no name and no address
 */
public record EndReason(String code, String detail) {

    public static EndReason addressMalformed() {
        return new EndReason("address_malformed", "the contact's e-mail address cannot be written to");
    }

    /** @param reply the mail server's code, with the more exact one where it gave one: {@code 550 5.1.1} */
    public static EndReason mailRefused(String reply) {
        return new EndReason("mail_refused", "the mail server refused the mail for good: " + reply);
    }

    public static EndReason unreachable() {
        return new EndReason("unreachable", "the contact has no e-mail address any more");
    }

    public static EndReason caseReopened() {
        return new EndReason("case_reopened", "the case was opened again before the customer was asked");
    }
}
