package io.ohlas.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Who may call what: the project's one table beside what a service's annotations say. */
public final class RoleTable {

    private static final String FILE = "/roles.yaml";
    private static final List<String> PUBLIC = List.of("public");

    private RoleTable() {}

    /** Operation ({@code GET /api/v1/scores}) to roles, sorted, as the table says for a service. */
    public static Map<String, List<String>> written(String service) {
        try (InputStream file = RoleTable.class.getResourceAsStream(FILE)) {
            Map<String, Map<String, List<String>>> table =
                    new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {});
            var operations = new TreeMap<String, List<String>>();
            table.getOrDefault(service, Map.of())
                    .forEach((operation, roles) ->
                            operations.put(operation, roles.stream().sorted().toList()));
            return operations;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + FILE, e);
        }
    }

    /** The same as the resources of a package say. An endpoint that names no role at all is shown with none. */
    public static Map<String, List<String>> annotated(String rootPackage) {
        var operations = new TreeMap<String, List<String>>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(rootPackage).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .forEach(method -> verb(method)
                                .ifPresent(verb -> operations.put(verb + " " + path(method), roles(method))));
        return operations;
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Method method) {
        var own = method.getAnnotation(Path.class);
        String path =
                method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return ("/" + path).replaceAll("/+", "/").replaceAll("(.)/$", "$1").replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    private static List<String> roles(Method method) {
        if (method.isAnnotationPresent(PermitAll.class)
                || method.getDeclaringClass().isAnnotationPresent(PermitAll.class)) {
            return PUBLIC;
        }
        var roles = method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return roles == null ? List.of() : Stream.of(roles.value()).sorted().toList();
    }
}
