package io.ohlas.survey.sending;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.mailencoder.EmailAddress;
import io.vertx.mutiny.ext.mail.MailClient;

import io.ohlas.survey.invitation.EndReason;

/** Hands letters to the mail server. */
@ApplicationScoped
class Postman {

    private static final List<String> ABOUT_THE_MAIL = List.of(
            "recipient address not accepted",
            "no recipient addresses were accepted",
            "DATA command not accepted",
            "sending data failed",
            "message exceeds allowed size limit");
    private static final Pattern EXACT_CODE = Pattern.compile("^5\\d\\d[ -]5(\\.\\d{1,3}){2}|^5\\d\\d");

    private final MailClient mailer;
    private final MailSettings settings;
    // The mail client listens to a new connection on the thread that asks for it. Any other than the loop of that
    // connection may be too late for the server's greeting, and would wait for it in vain.
    private final Context loop;

    Postman(MailClient mailer, MailSettings settings, Vertx vertx) {
        this.mailer = mailer;
        this.settings = settings;
        this.loop = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    /**
     * What became of a letter.
     *
     * @param refusal why it can never go; null when the mail server took it
     */
    record Receipt(EndReason refusal) {

        static final Receipt TAKEN = new Receipt(null);

        boolean isTaken() {
            return refusal == null;
        }

        boolean isAddressMalformed() {
            return EndReason.addressMalformed().equals(refusal);
        }
    }

    /**
     * Waits until the mail server has taken the letter or refused it for good.
     *
     * @throws RuntimeException when the server is away, silent or full; the letter may have been taken all the same
     */
    Receipt send(Letter letter) {
        if (!isAddress(letter.to())) {
            return new Receipt(EndReason.addressMalformed());
        }
        try {
            MailMessage mail = mail(letter);
            Uni.createFrom()
                    .deferred(() -> mailer.sendMail(mail))
                    .runSubscriptionOn(sending -> loop.runOnContext(ignored -> sending.run()))
                    .await()
                    .atMost(settings.patience());
            return Receipt.TAKEN;
        } catch (RuntimeException e) {
            return refusal(e).map(Receipt::new).orElseThrow(() -> e);
        }
    }

    private MailMessage mail(Letter letter) {
        MailBody body = MailBody.of(letter);
        return new MailMessage()
                .setFrom(settings.from())
                .setTo(List.of(letter.to()))
                .setBounceAddress(settings.bounceAddress().orElse(settings.from()))
                .setText(body.text())
                .setHtml(body.html())
                .setHeaders(headers(letter));
    }

    // These replace the mail client's own, which reads a name up to its first angle bracket.
    private MultiMap headers(Letter letter) {
        return MultiMap.caseInsensitiveMultiMap()
                .set("From", HeaderText.mailbox(letter.tenant(), settings.from()))
                .set("Subject", HeaderText.words(letter.words().subject()))
                // The same for every attempt: whoever gets it twice after a crash sees it once.
                .set("Message-ID", messageId(letter))
                .set("Auto-Submitted", "auto-generated")
                .set("List-Unsubscribe", "<" + letter.unsubscribeLink() + ">")
                .set("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private String messageId(Letter letter) {
        String host = settings.from().substring(settings.from().indexOf('@') + 1);
        return letter.messageId().replace(">", "@" + host + ">");
    }

    // As the mail client will read it, which finds one address in a longer text, or none in an empty one.
    private static boolean isAddress(String text) {
        try {
            return !text.isEmpty() && new EmailAddress(text).getEmail().equals(text);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    // What a server says of us (its greeting, our sign-in, our sender address) is said of every mail: it passes, or is
    // mended, and the mail waits for that until its invitation expires.
    private static Optional<EndReason> refusal(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp && smtp.isPermanent() && isAboutTheMail(smtp)) {
                return Optional.of(EndReason.mailRefused(code(smtp)));
            }
        }
        return Optional.empty();
    }

    private static boolean isAboutTheMail(SMTPException refusal) {
        return ABOUT_THE_MAIL.stream().anyMatch(refusal.getMessage()::startsWith);
    }

    // The server's words may repeat the address; its codes do not (RFC 3463).
    private static String code(SMTPException refusal) {
        String reply = refusal.getReplyMessage() == null ? "" : refusal.getReplyMessage();
        var exact = EXACT_CODE.matcher(reply);
        return exact.find() ? exact.group() : String.valueOf(refusal.getReplyCode());
    }
}
