package io.ohlas.stack.suite;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import io.ohlas.stack.Folders;
import io.ohlas.stack.Trouble;

/** Passwords and keys of one suite: given by the environment, or made up when first asked for and kept in a file that only its owner may read. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Those that servers which are there already may know, and the variables that say them. */
    private static final Map<String, String> GIVEN = Map.of(
            "client.console", "OHLAS_CONSOLE_CLIENT_SECRET",
            "client.gateway-admin", "OHLAS_KEYCLOAK_ADMIN_CLIENT_SECRET",
            "client.operator", "OHLAS_OPERATOR_CLIENT_SECRET",
            "link-key", "OHLAS_LINK_KEY",
            "session-key", "OHLAS_SESSION_KEY");

    /** Without these no data can be opened that were made with them. */
    private static final Set<String> NEEDED =
            Set.of("client.console", "client.gateway-admin", "client.operator", "broker", "database.superuser");

    private final Path file;
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /** @throws Trouble when there are data in the folder, but not the secrets by which they can be opened */
    public static Secrets in(Path folder) {
        // All else in it as well: data, logs and what a part writes there in its own way.
        var secrets = new Secrets(Folders.ownersAlone(folder).resolve("secrets.properties"));
        secrets.load();
        if (Files.isDirectory(folder.resolve("data")) && !secrets.areWhole()) {
            throw new Trouble(
                    "%s is gone or damaged, and the suite's data cannot be opened without it. Put it back, or forget all data with ./ohlas start --fresh."
                            .formatted(secrets.file));
        }
        // All at once, before there are any data.
        NEEDED.forEach(secrets::password);
        return secrets;
    }

    private boolean areWhole() {
        return NEEDED.stream()
                .allMatch(name -> known.containsKey(name) || System.getenv(GIVEN.getOrDefault(name, name)) != null);
    }

    /** A password of 32 letters, digits, dashes and underscores. */
    public String password(String name) {
        return get(name, 24, Base64.getUrlEncoder());
    }

    /** A key of 32 bytes in Base64. */
    public String key(String name) {
        return get(name, 32, Base64.getEncoder());
    }

    private synchronized String get(String name, int bytes, Base64.Encoder encoder) {
        String given = System.getenv(GIVEN.getOrDefault(name, name));
        if (given != null) {
            return given;
        }
        if (!known.containsKey(name)) {
            byte[] random = new byte[bytes];
            RANDOM.nextBytes(random);
            known.setProperty(name, encoder.encodeToString(random));
            save();
        }
        return known.getProperty(name);
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            known.load(reader);
        } catch (IllegalArgumentException damaged) {
            known.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Written beside and moved into place: cut off by an interruption, it would lock us out of our own data.
    private void save() {
        try {
            Path written = file.resolveSibling(file.getFileName() + ".new");
            var text = new StringWriter();
            known.store(text, "Secrets of this machine's suite. ./ohlas start --fresh makes new ones.");
            Folders.writeSecret(written, text.toString());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
