package io.ohlas.stack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import io.ohlas.stack.Folders;

/**
 * What a script needs to call the demo: addresses, and the API clients of both demo tenants.
 *
 * @param agentClient works on cases of every branch, so that the loop can be walked without a browser
 * @param password of every demo person
 */
public record DemoAccess(
        String url,
        String tokenUrl,
        String mailUrl,
        Client partnerClient,
        Client agentClient,
        Client otherClient,
        String password) {

    private static final Set<String> NAMES = Set.of(
            "OHLAS_URL",
            "OHLAS_TOKEN_URL",
            "OHLAS_MAIL_URL",
            "OHLAS_CLIENT_ID",
            "OHLAS_CLIENT_SECRET",
            "OHLAS_AGENT_CLIENT_ID",
            "OHLAS_AGENT_CLIENT_SECRET",
            "OHLAS_OTHER_CLIENT_ID",
            "OHLAS_OTHER_CLIENT_SECRET",
            "OHLAS_DEMO_PASSWORD");

    /** By what an API client says who it is. */
    public record Client(String id, String secret) {}

    /** The demo bank's partner system. */
    public OhlasApi partner() {
        return OhlasApi.client(url, tokenUrl, partnerClient.id(), partnerClient.secret());
    }

    /** What the demo bank's partner system sends to say who it is; good for less than a minute. */
    public Map<String, String> partnerHeaders() {
        return OhlasApi.clientHeaders(tokenUrl, partnerClient.id(), partnerClient.secret());
    }

    /** The other tenant's partner system. */
    public OhlasApi otherPartner() {
        return OhlasApi.client(url, tokenUrl, otherClient.id(), otherClient.secret());
    }

    /** A demo person's browser, e.g. {@code agent@demo-bank.example}. */
    public OhlasApi person(String email) {
        return SignIn.person(url, null, email, password);
    }

    /** Writes the file that shell scripts source; only its owner may read it. */
    public void write(Path file) throws IOException {
        String text =
                """
                OHLAS_URL=%s
                OHLAS_TOKEN_URL=%s
                OHLAS_MAIL_URL=%s
                OHLAS_CLIENT_ID=%s
                OHLAS_CLIENT_SECRET=%s
                OHLAS_AGENT_CLIENT_ID=%s
                OHLAS_AGENT_CLIENT_SECRET=%s
                OHLAS_OTHER_CLIENT_ID=%s
                OHLAS_OTHER_CLIENT_SECRET=%s
                OHLAS_DEMO_PASSWORD=%s
                """
                        .formatted(
                                url,
                                tokenUrl,
                                mailUrl,
                                partnerClient.id(),
                                partnerClient.secret(),
                                agentClient.id(),
                                agentClient.secret(),
                                otherClient.id(),
                                otherClient.secret(),
                                password);
        Folders.writeSecret(file, text);
    }

    /** Reads what {@link #write} wrote; empty when there is no such file yet, or one that lacks something. */
    public static Optional<DemoAccess> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        if (!lines.stringPropertyNames().containsAll(NAMES)) {
            return Optional.empty();
        }
        return Optional.of(new DemoAccess(
                lines.getProperty("OHLAS_URL"),
                lines.getProperty("OHLAS_TOKEN_URL"),
                lines.getProperty("OHLAS_MAIL_URL"),
                client(lines, "OHLAS_CLIENT"),
                client(lines, "OHLAS_AGENT_CLIENT"),
                client(lines, "OHLAS_OTHER_CLIENT"),
                lines.getProperty("OHLAS_DEMO_PASSWORD")));
    }

    private static Client client(Properties lines, String name) {
        return new Client(lines.getProperty(name + "_ID"), lines.getProperty(name + "_SECRET"));
    }
}
