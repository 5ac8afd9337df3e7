package io.ohlas.stack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions that the build fixed. */
final class Versions {

    private Versions() {}

    static String keycloak() {
        try (InputStream file = Versions.class.getResourceAsStream("/versions.properties")) {
            var versions = new Properties();
            versions.load(file);
            return versions.getProperty("keycloak");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
