package io.ohlas.acceptance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.OhlasApi;

/** What customers of the demo bank do, in the words of the stories. */
final class Customers {

    private final OhlasApi partner;
    private final OhlasApi respondent;

    Customers(TheSuite.Running running) {
        this.partner = running.access().partner();
        this.respondent = OhlasApi.anonymous(running.access().url());
    }

    /** An interaction of a new customer at a branch, ready to be sent. */
    static Map<String, Object> interaction(String branch, String touchpoint) {
        String id = UUID.randomUUID().toString();
        var contact = new LinkedHashMap<String, Object>();
        contact.put("externalId", "C-" + id);
        contact.put("name", "Jana Testová");
        contact.put("email", "jana." + id + "@mail.example");
        contact.put("language", "en");
        contact.put("timeZone", "Europe/Prague");
        contact.put("segment", "plus");
        contact.put("yearlyValue", Map.of("amount", "12000.00", "currency", "CZK"));
        var interaction = new LinkedHashMap<String, Object>();
        interaction.put("externalId", "I-" + id);
        interaction.put(
                "occurredAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        interaction.put("touchpoint", touchpoint);
        interaction.put("orgUnit", branch);
        interaction.put("channel", "in_person");
        interaction.put("contact", contact);
        return interaction;
    }

    /** A new customer visits a branch and gets a link; returns the answer to the interaction. */
    JsonNode visit(String branch) {
        return partner.post("/api/v1/interactions", interaction(branch, "branch-visit"));
    }

    /** Id of the contact that an interaction was with, by its invitation. */
    String contact(JsonNode interaction) {
        return partner.get("/api/v1/invitations?interaction="
                        + interaction.get("id").asText())
                .at("/items/0/contactId")
                .asText();
    }

    /** The secret at the end of an invitation's link. */
    static String token(JsonNode interaction) {
        return token(interaction.at("/invitation/link").asText());
    }

    static String token(String link) {
        return link.replaceAll("[?#].*", "").replaceAll(".*/", "");
    }

    /** Answers an invitation in full. */
    JsonNode answer(String token, String question, int rating, String comment) {
        var answers = new ArrayList<Map<String, Object>>();
        answers.add(Map.of("question", question, "rating", rating));
        if (comment != null) {
            answers.add(Map.of("question", "why", "text", comment));
        }
        return submit(token, 1, answers, true);
    }

    JsonNode submit(String token, int revision, List<Map<String, Object>> answers, boolean finished) {
        return respondent.put(
                "/api/public/v1/invitations/" + token + "/response",
                Map.of("revision", revision, "answers", answers, "finished", finished));
    }
}
