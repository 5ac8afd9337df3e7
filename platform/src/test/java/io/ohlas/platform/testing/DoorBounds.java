package io.ohlas.platform.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A door's constraints on one part of a body, for comparison with the schema of the event in which it travels on: what
 * a door lets through, the event's consumers must be able to take.
 */
public record DoorBounds(Integer longest, String pattern, Long most) {

    /** @param type of the body, by its name in the file: it need not be public */
    public static DoorBounds of(String type, String component) {
        try {
            return of(Arrays.stream(Class.forName(type).getRecordComponents())
                    .filter(each -> each.getName().equals(component))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(type + " has no " + component)));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Of a bound that is no annotation but a constant. */
    public static int constant(String type, String name) {
        try {
            var field = Class.forName(type).getDeclaredField(name);
            field.setAccessible(true);
            return field.getInt(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Holds a text or a number of an event to the door, in whichever way the door bounds it. */
    public void assertHeldBy(String event, String pointer) {
        JsonNode schema = Contracts.schema(event).at(pointer);
        assertThat(schema.isMissingNode()).as("%s %s", event, pointer).isFalse();
        assertThat(longest != null || pattern != null || most != null)
                .as("a bound at the door of %s %s", event, pointer)
                .isTrue();
        if (longest != null) {
            assertThat(schema.path("maxLength").asInt(schema.path("maxItems").asInt(-1)))
                    .as("%s %s", event, pointer)
                    .isEqualTo(longest);
        }
        if (most != null) {
            assertThat(schema.path("maximum").asLong(-1))
                    .as("%s %s", event, pointer)
                    .isEqualTo(most);
        }
        if (pattern != null) {
            assertPattern(schema, event + " " + pointer);
        }
    }

    // A key may be bounded in an event by its length alone: it had other letters once.
    private void assertPattern(JsonNode schema, String place) {
        var length = java.util.regex.Pattern.compile("(\\(\\?!.*\\))?\\[[^]]*]\\{1,(\\d+)}")
                .matcher(pattern);
        if (length.matches()) {
            assertThat(schema.path("maxLength").asText()).as(place).isEqualTo(length.group(2));
        } else {
            assertThat(schema.path("pattern").asText()).as(place).isEqualTo("^" + pattern + "$");
        }
    }

    private static DoorBounds of(RecordComponent part) {
        return new DoorBounds(
                found(part, Size.class).map(Size::max).orElse(null),
                found(part, Pattern.class).map(Pattern::regexp).orElse(null),
                found(part, Max.class).map(Max::value).orElse(null));
    }

    // Its own, or one that a constraint of the house is made of.
    private static <A extends Annotation> Optional<A> found(RecordComponent part, Class<A> constraint) {
        return Stream.concat(
                        Stream.<AnnotatedElement>of(part, part.getAccessor()),
                        Arrays.stream(part.getAnnotations()).map(Annotation::annotationType))
                .map(each -> each.getAnnotation(constraint))
                .filter(each -> each != null)
                .findFirst();
    }
}
