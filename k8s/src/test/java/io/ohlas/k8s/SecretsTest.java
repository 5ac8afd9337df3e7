package io.ohlas.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Manifests name secrets and hold none; what they name, secrets.sh or an operator makes. */
class SecretsTest {
    private static final Set<String> MADE_BY_OPERATORS = Set.of("postgresql-ca", "rabbitmq-default-user");
    private static final String MADE_BY_THE_ISSUER_OF_CERTIFICATES = "ohlas-tls";
    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|_KEY$|TOKEN).*");

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void no_secret_is_in_the_manifests(Overlay overlay) {
        assertThat(overlay.of("Secret")).isEmpty();
        assertThat(overlay.services()).allSatisfy(service -> assertThat(
                        Settings.of(service).values())
                .filteredOn(setting -> SECRET_NAME.matcher(setting.name()).matches())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.secret()).isNotEmpty()));
        assertThat(overlay.of("ConfigMap").flatMap(map -> map.tree().path("data").properties().stream()))
                .noneMatch(entry -> SECRET_NAME.matcher(entry.getKey()).matches());
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void the_realm_holds_placeholders_for_the_secrets_that_it_names(Overlay overlay) {
        JsonNode spec = overlay.one("KeycloakRealmImport", "ohlas").spec();

        assertThat(spec.at("/realm/clients").findValuesAsText("secret"))
                .isNotEmpty()
                .allMatch(secret -> secret.startsWith("${")
                        && spec.path("placeholders").has(secret.substring(2, secret.length() - 1)));
        assertThat(spec.at("/realm/users").findValues("credentials")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void every_secret_that_is_named_is_made_by_the_script_or_by_an_operator(Overlay overlay, @TempDir Path folder)
            throws Exception {
        Set<String> made = new TreeSet<>(MADE_BY_OPERATORS);
        made.add(MADE_BY_THE_ISSUER_OF_CERTIFICATES);
        made.addAll(scriptMakes(folder));

        assertThat(named(overlay)).isNotEmpty().isSubsetOf(made);
    }

    private static Set<String> named(Overlay overlay) {
        var named = new TreeSet<String>();
        overlay.manifests().forEach(manifest -> collect(manifest.tree(), named));
        return named;
    }

    private static void collect(JsonNode node, Set<String> named) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            switch (field.getKey()) {
                case "secretName" -> named.add(value.asText());
                case "secretKeyRef", "passwordSecret", "usernameSecret" ->
                    named.add(value.path("name").asText());
                case "secret" -> {
                    if (value.has("name")) {
                        named.add(value.path("name").asText());
                    }
                }
                default -> {}
            }
        });
        node.forEach(child -> collect(child, named));
    }

    // A kubectl that says of every secret that it is missing and takes each new one: the script's output names them
    // all.
    private static Set<String> scriptMakes(Path folder) throws IOException, InterruptedException {
        Path kubectl = folder.resolve("kubectl");
        Files.writeString(kubectl, "#!/bin/sh\ncase \"$*\" in *' create '*) cat >/dev/null ;; *) exit 1 ;; esac\n");
        assertThat(kubectl.toFile().setExecutable(true)).isTrue();
        var script = new ProcessBuilder("sh", "secrets.sh").redirectErrorStream(true);
        script.environment().merge("PATH", folder.toString(), (path, stub) -> stub + ":" + path);
        var process = script.start();
        try (Stream<String> lines = process.inputReader().lines()) {
            Set<String> made = lines.filter(line -> line.endsWith(": made"))
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .collect(Collectors.toSet());
            assertThat(process.waitFor()).isZero();
            return made;
        }
    }
}
