package io.ohlas.stack.demo.life;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.OhlasApi;

/**
 * Through whom a past is lived: each calls the API as they would in life.
 *
 * @param partner the company's own systems, which tell what happened
 * @param respondent whoever holds a link
 * @param agents signed in, by their e-mail address
 * @param mails the server that takes the demo's mails
 */
record Callers(OhlasApi partner, OhlasApi respondent, Map<String, OhlasApi> agents, OhlasApi mails) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE = 10;
    private static final Pattern LINK = Pattern.compile("/r/[A-Za-z0-9_-]+");

    /** For what goes on without mails and people of the company. */
    static Callers withoutAgents(OhlasApi partner, OhlasApi respondent) {
        return new Callers(partner, respondent, Map.of(), null);
    }

    interface Look<T> {
        /** @return what was looked for; null when it is not there yet */
        T look();
    }

    /** Waits for what the suite does by itself, such as a case or a mail. @return null when it does not come */
    static <T> T await(Look<T> look) {
        return await(look, PATIENCE);
    }

    static <T> T await(Look<T> look, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (T found = look.look(); ; found = look.look()) {
            if (found != null || System.nanoTime() > end) {
                return found;
            }
            pause();
        }
    }

    void respond(String link, Map<String, Object> answer) {
        String token = link.substring(link.lastIndexOf('/') + 1);
        respondent.put("/api/public/v1/invitations/" + token + "/response", answer);
    }

    /** The link in the latest mail to an address; null when there is none. */
    String mailedLink(String address) {
        JsonNode mails = this.mails.get("/api/mails?limit=1&to=" + address).get("items");
        return mails.isEmpty()
                ? null
                : link(this.mails
                        .get("/api/mails/" + mails.get(0).get("id").asText())
                        .get("text")
                        .asText());
    }

    private static String link(String text) {
        var link = LINK.matcher(text);
        return link.find() ? link.group() : null;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
