package io.ohlas.platform.web.problem;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** Which methods an address takes: a refused one is answered with those (RFC 9110, section 15.5.6). */
@ApplicationScoped
class AllowedMethods {

    private final BeanManager beans;
    private volatile List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    private record Operation(String method, String pattern) {}

    /** In the order of the alphabet; empty for an address that nothing answers. */
    SortedSet<String> of(String path) {
        var methods = new TreeSet<String>();
        all().stream()
                .filter(operation -> path.matches(operation.pattern()))
                .map(Operation::method)
                .forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private List<Operation> all() {
        if (operations == null) {
            operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(bean -> (Class<?>) bean.getBeanClass())
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> operation(type, method)))
                    .toList();
        }
        return operations;
    }

    private static Stream<Operation> operation(Class<?> type, Method method) {
        String below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        String pattern = ("/" + type.getAnnotation(Path.class).value() + "/" + below)
                .replaceAll("/+", "/")
                .replaceAll("/$", "")
                .replaceAll("\\{[^}]*}", "[^/]+");
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Operation(verb.value(), pattern + "/?"));
    }
}
