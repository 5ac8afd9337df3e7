package io.ohlas.stack.demo.life;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.OhlasApi;

/** The mails that customers were sent, as they find them when they look. */
final class Mails {

    private static final int LOOKED_THROUGH = 10;
    private static final Pattern LINK = Pattern.compile("/r/([A-Za-z0-9_-]+)");

    private final OhlasApi server;
    private final OhlasApi respondent;

    Mails(OhlasApi server, OhlasApi respondent) {
        this.server = server;
        this.respondent = respondent;
    }

    /** The latest mail that somebody has got; empty text when there is none. */
    String latest(Person person) {
        return list(person, 1).path(0).path("id").asText("");
    }

    /**
     * The link to a survey that can still be answered.
     *
     * @param after the mail that was the latest one before; older ones ask about something else
     * @return null when no such mail has come
     */
    String link(Person person, String survey, String after) {
        for (JsonNode mail : list(person, LOOKED_THROUGH)) {
            String id = mail.get("id").asText();
            if (id.equals(after)) {
                return null;
            }
            Matcher link =
                    LINK.matcher(server.get("/api/mails/" + id).get("text").asText());
            if (link.find() && asks(link.group(1), survey)) {
                return link.group();
            }
        }
        return null;
    }

    private JsonNode list(Person person, int limit) {
        return server.get("/api/mails?limit=%d&to=%s".formatted(limit, person.email()))
                .get("items");
    }

    private boolean asks(String token, String survey) {
        JsonNode invitation = respondent.get("/api/public/v1/invitations/" + token);
        return invitation.at("/survey/key").asText().equals(survey)
                && invitation.get("state").asText().equals("open");
    }
}
