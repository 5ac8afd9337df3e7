package io.ohlas.survey.sending;

/** What a mail is sent for. */
enum MailKind {
    INVITATION,
    REMINDER,
    /** To a customer who was helped. */
    RECOVERY
}
