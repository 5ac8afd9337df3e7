package io.ohlas.k8s;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The alarms watch the figures that the platform gives out, by the names that Prometheus makes of them. */
class AlarmsTest {

    static final Path FIGURES = Path.of("../platform/src/main/java/io/ohlas/platform/messaging/MessageMetrics.java");

    @ParameterizedTest
    @ValueSource(strings = {"ohlas.dead.letters", "ohlas.outbox.oldest"})
    void each_figure_that_must_not_grow_has_an_alarm(String figure) throws Exception {
        JsonNode rules = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("components/monitoring/alarms.yaml").toFile())
                .at("/spec/groups/0/rules");

        assertThat(Files.readString(FIGURES)).contains('"' + figure + '"');
        assertThat(StreamSupport.stream(rules.spliterator(), false)
                        .map(rule -> rule.get("expr").asText()))
                .anyMatch(expression -> expression.contains(figure.replace('.', '_')));
    }
}
