package io.ohlas.stack.mail;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * {@code GET /} and {@code /mails/{id}} for people; {@code GET /api/mails?to=&limit=}, {@code GET /api/mails/{id}} and
 * {@code DELETE /api/mails} for programs.
 */
final class MailWeb implements HttpHandler {

    private static final String LIMIT = "50";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Mailbox mailbox;

    MailWeb(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange, exchange.getRequestURI().getPath());
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        try {
            if (path.equals("/")) {
                html(exchange, MailPages.list(mailbox.newest("", 200)));
            } else if (path.equals("/api/mails")) {
                list(exchange);
            } else if (path.startsWith("/api/mails/")) {
                one(exchange, path.substring("/api/mails/".length()));
            } else if (path.startsWith("/mails/") && path.endsWith("/html")) {
                part(exchange, path.substring("/mails/".length(), path.length() - "/html".length()));
            } else if (path.startsWith("/mails/")) {
                page(exchange, path.substring("/mails/".length()));
            } else {
                send(exchange, 404, "text/plain", "Nothing here");
            }
        } catch (RuntimeException e) {
            send(exchange, 500, "text/plain", "The mails cannot be shown: " + e);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            mailbox.clear();
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        List<Map<String, String>> items =
                mailbox
                        .newest(parameter(exchange, "to", ""), Integer.parseInt(parameter(exchange, "limit", LIMIT)))
                        .stream()
                        .map(MailWeb::summary)
                        .toList();
        json(exchange, Map.of("items", items));
    }

    private void one(HttpExchange exchange, String id) throws IOException {
        Optional<Mail> mail = mailbox.find(id);
        if (mail.isEmpty()) {
            send(exchange, 404, "text/plain", "No such mail");
            return;
        }
        json(
                exchange,
                Map.of(
                        "mail", summary(mail.get()),
                        "headers", mail.get().headers(),
                        "text", mail.get().text(),
                        "html", mail.get().html()));
    }

    private void page(HttpExchange exchange, String id) throws IOException {
        Optional<Mail> mail = mailbox.find(id);
        if (mail.isEmpty()) {
            send(exchange, 404, "text/plain", "No such mail");
            return;
        }
        html(exchange, MailPages.mail(mail.get()));
    }

    private void part(HttpExchange exchange, String id) throws IOException {
        Optional<Mail> mail = mailbox.find(id);
        // Mails are not to be trusted: no script of theirs runs, their links open a page of their own.
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "sandbox allow-popups allow-popups-to-escape-sandbox");
        String links = "<base target=\"_blank\">";
        send(
                exchange,
                mail.isPresent() ? 200 : 404,
                "text/html",
                links + mail.map(Mail::html).orElse(""));
    }

    private static Map<String, String> summary(Mail mail) {
        return Map.of(
                "id", mail.id(),
                "receivedAt", mail.receivedAt().toString(),
                "from", mail.from(),
                "to", mail.to(),
                "subject", mail.subject());
    }

    private static String parameter(HttpExchange exchange, String name, String missing) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
        }
        return missing;
    }

    private static void json(HttpExchange exchange, Object body) throws IOException {
        send(exchange, 200, "application/json", JSON.writeValueAsString(body));
    }

    private static void html(HttpExchange exchange, String page) throws IOException {
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'");
        send(exchange, 200, "text/html", page);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
