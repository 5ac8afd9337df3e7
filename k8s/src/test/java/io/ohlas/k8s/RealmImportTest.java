package io.ohlas.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One realm: the local stack imports the JSON file, the cluster the same text inside the operator's resource. */
class RealmImportTest {
    private static final Path REALM = Path.of("keycloak/realm.json");
    private static final Path IMPORT = Path.of("components/keycloak/realm-import.yaml");
    private static final String START = "\n  realm: ";

    @Test
    void the_cluster_imports_the_realm_of_the_local_stack_word_for_word() throws IOException {
        String manifest = Files.readString(IMPORT);
        String expected = manifest.substring(0, manifest.indexOf(START)) + START + indented(Files.readString(REALM));
        if (Boolean.getBoolean("realm.write")) {
            Files.writeString(IMPORT, expected);
        }

        assertThat(Files.readString(IMPORT))
                .as("mvn -pl k8s test -Drealm.write=true brings it up to date")
                .isEqualTo(expected);
    }

    private static String indented(String realm) {
        return realm.strip()
                        .lines()
                        .map(line -> line.isEmpty() ? line : "  " + line)
                        .collect(Collectors.joining("\n"))
                        .strip()
                + "\n";
    }
}
