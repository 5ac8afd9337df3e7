package io.ohlas.stack.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The pages on which a person reads the suite's mails. */
final class MailPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private static final String FRAME =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            %s
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
            body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
            h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
            ul { list-style: none; padding: 0; }
            li { border-bottom: 1px solid #8885; padding: .6rem 0; }
            li a { display: block; font-weight: 600; overflow-wrap: anywhere; }
            .quiet { opacity: .75; font-size: .9rem; overflow-wrap: anywhere; }
            iframe { width: 100%%; height: 36rem; border: 1px solid #8885; border-radius: .5rem; background: #fff; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            %s
            </body>
            </html>
            """;

    private MailPages() {}

    static String list(List<Mail> mails) {
        String items = mails.stream().map(MailPages::item).collect(Collectors.joining("\n"));
        String body = mails.isEmpty()
                ? "<p>No mail yet. This page looks again every few seconds.</p>"
                : "<ul>\n%s\n</ul>".formatted(items);
        return FRAME.formatted(
                "<meta http-equiv=\"refresh\" content=\"5\">",
                "Mails",
                "<h1>Mails that the suite sent</h1>\n<p class=\"quiet\">They are kept here and go nowhere else.</p>\n"
                        + body);
    }

    static String mail(Mail mail) {
        String headers = mail.headers().stream()
                .map(header -> escape(header.name() + ": " + header.value()))
                .collect(Collectors.joining("\n"));
        String html = mail.html().isEmpty()
                ? ""
                : """
                <h2>HTML</h2>
                <iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/%s/html"></iframe>
                """
                        .formatted(mail.id());
        return FRAME.formatted(
                "",
                escape(mail.subject()),
                """
                <p><a href="/">All mails</a></p>
                <h1>%s</h1>
                <p class="quiet">%s, from %s to %s</p>
                %s
                <h2>Text</h2>
                <pre>%s</pre>
                <h2>Headers</h2>
                <pre>%s</pre>
                """
                        .formatted(
                                escape(mail.subject()),
                                TIME.format(mail.receivedAt()),
                                escape(mail.from()),
                                escape(mail.to()),
                                html,
                                escape(mail.text()),
                                headers));
    }

    private static String item(Mail mail) {
        return "<li><a href=\"/mails/%s\">%s</a><span class=\"quiet\">%s, to %s</span></li>"
                .formatted(mail.id(), escape(mail.subject()), TIME.format(mail.receivedAt()), escape(mail.to()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
