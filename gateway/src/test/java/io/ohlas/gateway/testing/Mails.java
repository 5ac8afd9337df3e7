package io.ohlas.gateway.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.config.ConfigProvider;

/** What came to people's mailboxes. */
public final class Mails {

    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url = ConfigProvider.getConfig().getValue(GatewayServers.MAILS, String.class);

    /** A mail with its plain text. */
    public record Mail(String subject, String text) {}

    /** The newest first. */
    public List<Mail> to(String email) {
        return get("/api/mails?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8)).getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(mail -> mail.getString("to").equals(email))
                .map(mail -> new Mail(
                        mail.getString("subject"),
                        get("/api/mails/" + mail.getString("id")).getString("text")))
                .toList();
    }

    /** The link in the newest mail, if that is an invitation to set a password. */
    public Optional<String> invitation(String email) {
        return to(email).stream()
                .findFirst()
                .map(mail -> LINK.matcher(mail.text()))
                .filter(Matcher::find)
                .map(Matcher::group);
    }

    private JsonObject get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + path)).build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.body());
            }
            return new JsonObject(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
