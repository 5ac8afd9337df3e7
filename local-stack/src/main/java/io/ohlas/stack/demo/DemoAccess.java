package io.ohlas.stack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a script needs to call the demo: addresses, and the API clients of both demo tenants.
 *
 * @param password of every demo person
 */
public record DemoAccess(
        String url,
        String tokenUrl,
        String mailUrl,
        String clientId,
        String clientSecret,
        String otherClientId,
        String otherClientSecret,
        String password) {

    /** The demo bank's partner system. */
    public OhlasApi partner() {
        return OhlasApi.client(url, tokenUrl, clientId, clientSecret);
    }

    /** What the demo bank's partner system sends to say who it is; good for less than a minute. */
    public Map<String, String> partnerHeaders() {
        return OhlasApi.clientHeaders(tokenUrl, clientId, clientSecret);
    }

    /** The other tenant's partner system. */
    public OhlasApi otherPartner() {
        return OhlasApi.client(url, tokenUrl, otherClientId, otherClientSecret);
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
                OHLAS_OTHER_CLIENT_ID=%s
                OHLAS_OTHER_CLIENT_SECRET=%s
                OHLAS_DEMO_PASSWORD=%s
                """
                        .formatted(
                                url,
                                tokenUrl,
                                mailUrl,
                                clientId,
                                clientSecret,
                                otherClientId,
                                otherClientSecret,
                                password);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    /** Reads what {@link #write} wrote; empty when there is no such file yet. */
    public static Optional<DemoAccess> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return Optional.of(new DemoAccess(
                lines.getProperty("OHLAS_URL"),
                lines.getProperty("OHLAS_TOKEN_URL"),
                lines.getProperty("OHLAS_MAIL_URL"),
                lines.getProperty("OHLAS_CLIENT_ID"),
                lines.getProperty("OHLAS_CLIENT_SECRET"),
                lines.getProperty("OHLAS_OTHER_CLIENT_ID"),
                lines.getProperty("OHLAS_OTHER_CLIENT_SECRET"),
                lines.getProperty("OHLAS_DEMO_PASSWORD")));
    }
}
