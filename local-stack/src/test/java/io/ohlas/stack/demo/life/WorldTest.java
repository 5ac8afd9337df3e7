package io.ohlas.stack.demo.life;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.words.Comments;

import static org.assertj.core.api.Assertions.assertThat;

/** What a world tells of must exist in its tenant: a name of nothing would show only after minutes of a replay. */
class WorldTest {

    @ParameterizedTest
    @ValueSource(strings = {DemoTenants.BANK, DemoTenants.SHOP})
    void every_scene_is_asked_about_by_the_program_of_its_question(String tenant) {
        JsonNode description = DemoTenants.resource(tenant);
        for (World.Scene scene : scenes(World.of(tenant))) {
            JsonNode program = the(
                    description.get("programs"), candidate -> has(candidate.get("touchpoints"), scene.touchpoint()));
            JsonNode survey = the(
                    description.get("surveys"),
                    candidate -> candidate.get("key").equals(program.get("survey")));
            assertThat(survey.at("/questions/0/key").asText()).isEqualTo(scene.question());
            assertThat(survey.at("/questions/0/metric").asText()).isEqualTo(scene.question());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoTenants.BANK, DemoTenants.SHOP})
    void every_topic_has_words_and_a_cause(String tenant) {
        World world = World.of(tenant);
        var bad = new HashSet<String>();
        scenes(world).stream()
                .filter(scene -> !scene.question().equals("enps"))
                .forEach(scene -> bad.addAll(scene.bad()));
        world.effects().forEach(effect -> bad.add(effect.topic()));
        assertThat(world.causes()).containsKeys(bad.toArray(String[]::new));
        for (World.Region region : world.regions().values()) {
            Set<String> words = Comments.of(region.language()).topics();
            scenes(world)
                    .forEach(scene -> assertThat(words).containsAll(scene.bad()).containsAll(scene.good()));
            assertThat(words).containsAll(bad);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoTenants.BANK, DemoTenants.SHOP})
    void processes_people_and_actions_are_the_tenants(String tenant) {
        JsonNode description = DemoTenants.resource(tenant);
        World world = World.of(tenant);
        for (World.Scene scene : world.scenes()) {
            if (scene.process() != null) {
                the(
                        description.get("processes"),
                        process -> process.get("key").asText().equals(scene.process()));
            }
        }
        for (World.Staff staff : world.agents()) {
            JsonNode person = the(
                    description.get("people"), one -> one.get("user").asText().equals(staff.user()));
            assertThat(has(person.get("roles"), "agent")).isTrue();
            assertThat(world.actions()).containsKeys(staff.prefers().keySet().toArray(String[]::new));
        }
        assertThat(world.actions()).containsKey("escalation");
    }

    private static java.util.List<World.Scene> scenes(World world) {
        return Stream.concat(world.scenes().stream(), world.waves().stream().map(World.Wave::scene))
                .toList();
    }

    private static boolean has(JsonNode list, String text) {
        for (JsonNode one : list) {
            if (one.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode the(JsonNode list, java.util.function.Predicate<JsonNode> fits) {
        for (JsonNode one : list) {
            if (fits.test(one)) {
                return one;
            }
        }
        throw new AssertionError("Nothing fits in " + list);
    }
}
