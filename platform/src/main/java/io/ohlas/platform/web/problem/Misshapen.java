package io.ohlas.platform.web.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import io.ohlas.platform.web.json.UnstorableText;
import io.ohlas.platform.web.problem.Problem.FieldError;

/** Says of a body that is JSON, yet not what an address takes, which field is wrong and what it takes instead. */
final class Misshapen {

    private Misshapen() {}

    static FieldError field(JsonMappingException e) {
        String pointer = e.getPath().stream().map(Misshapen::step).collect(Collectors.joining());
        return new FieldError(pointer, advice(e));
    }

    private static String advice(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "is not a field of this request; it has "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (e instanceof UnstorableText) {
            return e.getOriginalMessage();
        }
        if (e.getCause() instanceof StreamReadException) {
            return "is not JSON, or names a field twice";
        }
        if (e.getOriginalMessage().startsWith("Trailing token")) {
            return "is followed by something else";
        }
        if (e.getCause() instanceof IllegalArgumentException rule
                && rule.getClass() == IllegalArgumentException.class) {
            return rule.getMessage();
        }
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "takes " + words(mismatch.getTargetType())
                : "has the wrong type";
    }

    private static String words(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Misshapen::wire)
                            .collect(Collectors.joining(", "));
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == Instant.class) {
            return "a time such as 2026-05-04T10:00:00Z";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-05-04";
        }
        if (type == UUID.class) {
            return "an id such as 019a3e5c-7b1f-7c3a-9d2e-5f6a7b8c9d0e";
        }
        return type == String.class ? "a text" : numberOrStructure(type);
    }

    private static String numberOrStructure(Class<?> type) {
        if (type == BigDecimal.class || type == Double.class || type == double.class) {
            return "a number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "another type";
    }

    private static String wire(Object constant) {
        return Arrays.stream(constant.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .map(method -> {
                    try {
                        return String.valueOf(method.invoke(constant));
                    } catch (ReflectiveOperationException e) {
                        return constant.toString();
                    }
                })
                .orElseGet(constant::toString);
    }

    private static String step(JsonMappingException.Reference step) {
        return "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName()));
    }

    // RFC 6901, section 3.
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
