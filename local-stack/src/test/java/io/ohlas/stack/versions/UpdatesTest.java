package io.ohlas.stack.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.Home;

import static org.assertj.core.api.Assertions.assertThat;

class UpdatesTest {

    @Test
    void of_maven_are_the_lines_with_an_arrow() {
        assertThat(MavenUpdates.read(List.of(
                        "[INFO] The following version properties are referencing the newest available version:",
                        "[INFO]   ${picocli.version} ............................................ 4.7.7",
                        "[INFO] The following version property updates are available:",
                        "[INFO]   ${xz.version} .......................................... 1.10 -> 1.12",
                        "[INFO]   ${quarkus.version} ................................. 3.33.2 -> 3.38.2")))
                .containsExactly(new Update("quarkus", "3.33.2", "3.38.2"), new Update("xz", "1.10", "1.12"));
    }

    @Test
    void of_npm_are_those_whose_latest_is_not_ours() throws JsonProcessingException {
        var manifest = new ObjectMapper()
                .readTree(
                        """
                        {"dependencies":{"react":"19.3.1"},"devDependencies":{"@types/node":"20.19.43","vite":"8.3.8"}}
                        """);

        assertThat(NpmUpdates.read(
                        """
                        {"vite":{"wanted":"8.3.8","latest":"8.4.0"},"react":{"wanted":"19.3.1","latest":"19.3.1"},
                         "@types/node":{"wanted":"20.19.43","latest":"26.6.6"}}
                        """,
                        manifest))
                .containsExactly(new Update("@types/node", "20.19.43", "26.6.6"), new Update("vite", "8.3.8", "8.4.0"));
        assertThat(NpmUpdates.read("", manifest)).isEmpty();
    }

    /** Else the versions plugin, which looks at properties, would say nothing of it. */
    @Test
    void overlook_no_version_of_a_pom() throws IOException {
        var literal = Pattern.compile("<version>[0-9][^<]*</version>");
        try (Stream<Path> files = Files.list(Home.checkout())) {
            var poms = Stream.concat(Stream.of(Home.checkout()), files)
                    .map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::isRegularFile)
                    .toList();

            assertThat(poms).hasSizeGreaterThan(10).allSatisfy(pom -> assertThat(literal.matcher(Files.readString(pom))
                            .results()
                            .map(match -> match.group())
                            .filter(version -> !version.contains("SNAPSHOT")))
                    .isEmpty());
        }
    }
}
