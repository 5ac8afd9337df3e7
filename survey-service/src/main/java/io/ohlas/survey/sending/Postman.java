package io.ohlas.survey.sending;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;

/** Hands letters to the mail server. */
@ApplicationScoped
class Postman {

    @CheckedTemplate(basePath = "mail")
    static class Templates {

        private Templates() {}

        static native TemplateInstance html(Letter letter);

        static native TemplateInstance text(Letter letter);
    }

    private final ReactiveMailer mailer;
    private final MailSettings settings;
    // The mail client listens to a new connection on the thread that asks for it. Any other than the loop of that
    // connection may be too late for the server's greeting, and would wait for it in vain.
    private final Context loop;

    Postman(ReactiveMailer mailer, MailSettings settings, Vertx vertx) {
        this.mailer = mailer;
        this.settings = settings;
        this.loop = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    /** What the mail server said. */
    enum Receipt {
        TAKEN,
        /** There is no such address; trying again is of no use. */
        REFUSED
    }

    /**
     * Waits until the mail server has taken the letter or refused its address.
     *
     * @throws RuntimeException when the server is away or silent; the letter may have been taken all the same
     */
    Receipt send(Letter letter) {
        try {
            Mail mail = mail(letter);
            Uni.createFrom()
                    .deferred(() -> mailer.send(mail))
                    .runSubscriptionOn(sending -> loop.runOnContext(ignored -> sending.run()))
                    .await()
                    .atMost(settings.patience());
            return Receipt.TAKEN;
        } catch (RuntimeException e) {
            if (isRefused(e)) {
                return Receipt.REFUSED;
            }
            throw e;
        }
    }

    private Mail mail(Letter letter) {
        Locale language = Locale.forLanguageTag(WriteLetter.spoken(letter.language()));
        String text = Templates.text(letter).setLocale(language).render();
        String html = Templates.html(letter).setLocale(language).render();
        return Mail.withText(letter.to(), letter.subject(), text)
                .setHtml(html)
                .setFrom("\"%s\" <%s>".formatted(letter.tenant().replaceAll("[\"\\\\]", ""), settings.from()))
                .setBounceAddress(settings.bounceAddress().orElse(settings.from()))
                // The same for every attempt: whoever gets it twice after a crash sees it once.
                .addHeader("Message-ID", messageId(letter))
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("List-Unsubscribe", "<" + letter.unsubscribeLink() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private String messageId(Letter letter) {
        String host = settings.from().substring(settings.from().indexOf('@') + 1);
        return letter.messageId().replace(">", "@" + host + ">");
    }

    // 550, 551 and 553 speak of the address (RFC 5321, section 4.2.3); 4yz and the rest pass or are our own fault.
    private static boolean isRefused(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return smtp.getReplyCode() == 550 || smtp.getReplyCode() == 551 || smtp.getReplyCode() == 553;
            }
        }
        return false;
    }
}
