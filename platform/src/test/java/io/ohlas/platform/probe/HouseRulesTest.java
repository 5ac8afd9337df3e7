package io.ohlas.platform.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.ohlas.platform.testing.HouseRules;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule goes red on a class that breaks it. The classes are compiled here, so that no container ever sees them. */
class HouseRulesTest {
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface) (\\w+)");

    @TempDir
    Path folder;

    @Test
    void an_entity_must_not_know_http() {
        assertBroken(
                HouseRules.entities_know_neither_http_nor_broker,
                "@jakarta.persistence.Entity class Person { jakarta.ws.rs.core.Response answer; }");
    }

    @Test
    void an_entity_must_not_have_a_setter() {
        assertBroken(
                HouseRules.entities_have_no_setters,
                "@jakarta.persistence.Entity class Person { void setName(String name) {} }");
    }

    @Test
    void a_resource_must_not_be_public() {
        assertBroken(HouseRules.resources_are_package_private, "public class PersonResource {}");
    }

    @Test
    void an_endpoint_must_be_public_and_name_its_roles() {
        String hidden = "class PersonResource { @jakarta.ws.rs.GET void list() {} }";

        assertBroken(HouseRules.endpoints_are_public, hidden);
        assertBroken(HouseRules.endpoints_say_who_may_call_them, hidden);
        assertKept(
                HouseRules.endpoints_say_who_may_call_them,
                "class PersonResource { @jakarta.annotation.security.PermitAll @jakarta.ws.rs.GET public void list() {} }");
    }

    @Test
    void an_event_must_be_a_record() {
        assertBroken(
                HouseRules.events_are_records,
                "@io.ohlas.platform.messaging.EventType(\"planted.moved.v1\") class Moved {}");
    }

    @Test
    void a_name_must_not_be_padded() {
        assertKept(HouseRules.no_name_is_padded, "class Invitation {}");
        assertBroken(HouseRules.no_name_is_padded, "class InvitationManager {}");
    }

    @Test
    void a_package_must_not_be_named_after_a_layer() {
        assertBroken(HouseRules.no_package_is_named_after_a_layer, "package io.ohlas.planted.util;", "class Person {}");
    }

    @Test
    void a_field_must_not_be_injected() {
        assertBroken(
                HouseRules.what_a_class_needs_comes_through_its_constructor,
                "class Person { @jakarta.inject.Inject java.time.Clock clock; }");
    }

    @Test
    void a_bean_takes_five_collaborators_and_not_six() {
        assertKept(
                HouseRules.constructors_take_five_parameters_at_most,
                "@jakarta.inject.Singleton class Crowd { Crowd(int a, int b, int c, int d, int e) {} }");
        assertBroken(
                HouseRules.constructors_take_five_parameters_at_most,
                "@jakarta.inject.Singleton class Crowd { Crowd(int a, int b, int c, int d, int e, int f) {} }");
    }

    @Test
    void a_service_must_not_read_the_clock_itself() {
        assertBroken(
                HouseRules.only_the_platform_reads_the_clock,
                "class Person { java.time.Instant born = java.time.Instant.now(); }");
        assertKept(
                HouseRules.only_the_platform_reads_the_clock,
                "class Person { Person(java.time.Clock clock) { java.time.Instant.now(clock); } }");
    }

    @Test
    void a_service_must_not_see_another_part_than_the_platform() {
        assertBroken(
                HouseRules.no_part_sees_another_services_code,
                "class Person { Class<?> stack = io.ohlas.stack.TestServers.class; }");
        assertKept(
                HouseRules.no_part_sees_another_services_code,
                "class Person { io.ohlas.platform.messaging.Outbox outbox; }");
    }

    @Test
    void features_must_not_form_a_cycle() {
        compile(
                "package io.ohlas.survey.first;", "public class One { io.ohlas.survey.second.Two two; }",
                "package io.ohlas.survey.second;", "public class Two { io.ohlas.survey.first.One one; }");

        assertThat(isBroken(HouseRules.features_form_no_cycle)).isTrue();
    }

    @Test
    void packages_of_the_platform_must_not_form_a_cycle() {
        compile(
                "package io.ohlas.platform.web.first;", "public class One { io.ohlas.platform.second.Two two; }",
                "package io.ohlas.platform.second;", "public class Two { io.ohlas.platform.web.first.One one; }");

        assertThat(isBroken(HouseRules.packages_of_the_platform_form_no_cycle)).isTrue();
    }

    private void assertBroken(ArchRule rule, String source) {
        assertBroken(rule, "package io.ohlas.planted.person;", source);
    }

    private void assertBroken(ArchRule rule, String inPackage, String source) {
        compile(inPackage, source);
        assertThat(isBroken(rule)).as(rule.getDescription()).isTrue();
    }

    private void assertKept(ArchRule rule, String source) {
        compile("package io.ohlas.planted.person;", source);
        assertThat(isBroken(rule)).as(rule.getDescription()).isFalse();
    }

    private boolean isBroken(ArchRule rule) {
        return rule.evaluate(new ClassFileImporter().importPath(folder)).hasViolation();
    }

    // Pairs of a package and a type in it.
    private void compile(String... sources) {
        try {
            var arguments =
                    new ArrayList<>(List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
            for (int i = 0; i < sources.length; i += 2) {
                var type = TYPE.matcher(sources[i + 1]);
                assertThat(type.find()).isTrue();
                Path file = folder.resolve(type.group(1) + ".java");
                Files.writeString(file, sources[i] + sources[i + 1]);
                arguments.add(file.toString());
            }
            int result = ToolProvider.getSystemJavaCompiler()
                    .run(null, System.out, System.err, arguments.toArray(String[]::new));
            assertThat(result).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
