package io.ohlas.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A deployment sets what its service reads: no name that nobody reads, none that is needed and missing. */
class SettingsTest {
    // ${NAME} without a default, as MicroProfile Config reads it.
    private static final Pattern NEEDED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)}");

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void each_service_gets_the_settings_that_are_its_own(Overlay overlay) throws IOException {
        Map<String, List<String>> expected =
                new YAMLMapper().readValue(getClass().getResourceAsStream("/settings.yaml"), new TypeReference<>() {});

        assertThat(overlay.services()).allSatisfy(service -> {
            var names = new TreeSet<>(expected.get("every-service"));
            names.addAll(expected.getOrDefault(service.name(), List.of()));
            assertThat(given(overlay, service)).containsExactlyInAnyOrderElementsOf(names);
        });
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void a_setting_that_a_service_cannot_start_without_is_set(Overlay overlay) {
        assertThat(overlay.services())
                .allSatisfy(service -> assertThat(given(overlay, service)).containsAll(needed(service)));
    }

    private static Set<String> given(Overlay overlay, Manifest service) {
        var names = new TreeSet<>(Settings.of(service).keySet());
        Manifest.each(service.container().path("envFrom"))
                .map(source -> source.at("/configMapRef/name").asText())
                .flatMap(map -> overlay.one("ConfigMap", map).tree().path("data").properties().stream())
                .map(Map.Entry::getKey)
                .forEach(names::add);
        return names;
    }

    private static Set<String> needed(Manifest service) {
        Path properties = Path.of("..", service.name(), "src/main/resources/application.properties");
        try {
            return NEEDED.matcher(Files.exists(properties) ? Files.readString(properties) : "")
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
