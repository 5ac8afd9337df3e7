package io.ohlas.stack.demo.life;

import java.time.Duration;
import java.util.Map;

import io.ohlas.stack.demo.OhlasApi;

/**
 * Through whom a past is lived: each calls the API as they would in life.
 *
 * @param partner the company's own systems, which tell what happened
 * @param respondent whoever holds a link
 * @param agents signed in, by their e-mail address
 * @param mails that customers get
 */
record Callers(OhlasApi partner, OhlasApi respondent, Map<String, OhlasApi> agents, Mails mails) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE = 10;

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

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
