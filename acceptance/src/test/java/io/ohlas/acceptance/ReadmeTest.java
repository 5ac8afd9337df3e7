package io.ohlas.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.ohlas.stack.Home;

import static org.assertj.core.api.Assertions.assertThat;

/** Does what the documents tell a newcomer to do: pastes their blocks into a shell, one after the other. */
@Order(2)
class ReadmeTest {

    static final Pattern BLOCK = Pattern.compile("^```sh\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    static final String BREAK = "-- next block --";
    static final ObjectMapper JSON = new ObjectMapper();

    final TheSuite.Running running = TheSuite.get();

    @TempDir
    Path checkout;

    @Test
    void walking_the_loop_by_hand_wins_the_customer_back() throws Exception {
        String today = LocalDate.now(ZoneId.of("Europe/Prague")).toString();
        var analyst = running.person("analyst");
        String closedLoop = "/api/v1/closed-loop?from=%s&to=%s".formatted(today, today);
        int recoveredBefore = analyst.get(closedLoop).at("/total/recovered").asInt();

        List<List<JsonNode>> answers =
                paste(theLoop()).stream().map(ReadmeTest::parse).toList();

        assertThat(answers).hasSize(7);
        JsonNode visit = answers.get(1).getFirst();
        assertThat(visit.get("decision").asText()).isEqualTo("invited");
        assertThat(visit.at("/invitation/link").asText())
                .startsWith(running.access().url() + "/r/");

        assertThat(answers.get(2).getFirst().get("finished").asBoolean()).isTrue();

        JsonNode scores = answers.get(3).getFirst();
        assertThat(scores.at("/items/0/n").asInt()).isPositive();
        assertThat(scores.get("items").findValuesAsText("key")).contains("PRG", "PRG-01");

        List<JsonNode> steps = answers.get(4);
        assertThat(steps).hasSize(4);
        assertThat(steps.get(0).at("/items/0/comment").asText()).isEqualTo("I waited for an hour");
        assertThat(steps.get(1).get("status").asText()).isEqualTo("assigned");
        assertThat(steps.get(3).get("status").asText()).isEqualTo("resolved");

        List<JsonNode> again = answers.get(5);
        assertThat(again.get(0).get("finished").asBoolean()).isTrue();
        assertThat(again.get(1).get("id")).isEqualTo(steps.get(3).get("id"));
        assertThat(again.get(1).get("status").asText()).isEqualTo("recovered");
        assertThat(again.get(2).at("/total/recovered").asInt()).isGreaterThan(recoveredBefore);

        List<JsonNode> unseen = answers.get(6);
        assertThat(unseen.get(0).get("status").asInt()).isEqualTo(404);
        assertThat(unseen.get(1).get("items")).isEmpty();
        assertThat(unseen.get(2).at("/total/n").asInt()).isZero();
    }

    @Test
    void commands_of_the_api_page_go_on_from_there() throws Exception {
        List<String> blocks = new ArrayList<>(theLoop().subList(0, 1));
        blocks.addAll(blocks(document("docs/api.md")));

        List<String> answers = paste(blocks);

        assertThat(answers).hasSize(6).noneMatch(answer -> answer.contains("/problems/"));
        assertThat(answers.get(1)).contains("\"decision\":\"invited\"", "\"channel\":\"email\"");
        assertThat(parse(answers.get(2)))
                .extracting(answer -> answer.get("revision").asInt())
                .containsExactly(0, 1, 2);
        assertThat(answers.get(3)).contains("event:scores", "\"cohort\":");
        assertThat(answers.get(4)).startsWith("HTTP/1.1 202").contains("/api/v1/jobs/");
        assertThat(answers.get(5)).contains("HTTP/1.1 202", "/api/v1/jobs/");
    }

    private static List<String> theLoop() throws IOException {
        return blocks(
                document("README.md").split("(?m)^## The loop by hand$")[1].split("(?m)^## ")[0]);
    }

    private static String document(String path) throws IOException {
        return Files.readString(Home.checkout().resolve(path));
    }

    private static List<String> blocks(String text) {
        return BLOCK.matcher(text)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    /** What each block printed. */
    private List<String> paste(List<String> blocks) throws Exception {
        running.access()
                .write(Files.createDirectories(checkout.resolve(".ohlas")).resolve("demo.env"));
        placeLauncher();
        Path printed = checkout.resolve("printed");
        var terminal = new ProcessBuilder("bash")
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        terminal.environment().put("OHLAS_CHECKOUT", checkout.toString());
        terminal.environment()
                .put("OHLAS_CONSOLE_CLIENT_SECRET", running.suite().secrets().password("client.console"));
        Process shell = terminal.start();
        try (var keyboard = shell.outputWriter()) {
            keyboard.write(String.join("echo; echo '%s'\n".formatted(BREAK), blocks));
        }
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Stream.of(Files.readString(printed).split(BREAK))
                .map(String::strip)
                .toList();
    }

    /** The command as it stands in a checkout, without the build of the launcher that comes before it there. */
    private void placeLauncher() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path command = checkout.resolve("ohlas");
        Files.writeString(
                command,
                """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' io.ohlas.stack.cli.Ohlas "$@"
                """
                        .formatted(java, System.getProperty("java.class.path")));
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    /** One answer a line. */
    private static List<JsonNode> parse(String printed) {
        return printed.lines()
                .filter(line -> !line.isBlank())
                .map(ReadmeTest::json)
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + line, e);
        }
    }
}
