package io.ohlas.acceptance;

import java.time.Duration;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.OhlasApi;

import static org.awaitility.Awaitility.await;

/** The mails that arrived at the suite's mail sink. */
final class Mails {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+/r/[A-Za-z0-9_-]+");

    private final OhlasApi sink;

    Mails(TheSuite.Running running) {
        this.sink = OhlasApi.anonymous(running.suite().mailUrl());
    }

    /** The newest mail to an address, once there are as many as expected. */
    JsonNode newest(String address, int expected) {
        JsonNode list = await().atMost(Duration.ofSeconds(10))
                .until(() -> sink.get("/api/mails?to=" + address).get("items"), items -> items.size() >= expected);
        return sink.get("/api/mails/" + list.at("/0/id").asText());
    }

    int count(String address) {
        return sink.get("/api/mails?to=" + address).get("items").size();
    }

    /** The address of the survey in a mail's plain part. */
    static String surveyLink(JsonNode mail) {
        var link = LINK.matcher(mail.get("text").asText());
        if (!link.find()) {
            throw new AssertionError(
                    "No link to a survey in " + mail.get("text").asText());
        }
        return link.group();
    }

    static String header(JsonNode mail, String name) {
        for (JsonNode header : mail.get("headers")) {
            if (header.get("name").asText().equalsIgnoreCase(name)) {
                return header.get("value").asText();
            }
        }
        throw new AssertionError("No header " + name + " in " + mail.get("headers"));
    }
}
