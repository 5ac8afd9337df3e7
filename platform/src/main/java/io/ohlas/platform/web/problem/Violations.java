package io.ohlas.platform.web.problem;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path.MethodNode;
import jakarta.validation.Path.Node;
import jakarta.validation.Path.ParameterNode;

import io.ohlas.platform.web.problem.Problem.FieldError;

/** Says of a broken constraint, which knows methods and parameters of Java, what the client knows of it. */
final class Violations {

    private Violations() {}

    // The first two steps of a violation's path name the Java method and its parameter.
    static FieldError field(ConstraintViolation<?> violation) {
        String[] steps = violation.getPropertyPath().toString().split("\\.", 3);
        return steps.length < 3
                ? new FieldError(steps[steps.length - 1], violation.getMessage())
                : FieldError.at(steps[2], violation.getMessage());
    }

    /** Whether it is the body itself that is not there. */
    static boolean isMissingBody(ConstraintViolation<?> violation) {
        Iterator<Node> path = violation.getPropertyPath().iterator();
        Node method = path.next();
        if (violation.getInvalidValue() != null || method.getKind() != ElementKind.METHOD || !path.hasNext()) {
            return false;
        }
        Node parameter = path.next();
        return parameter.getKind() == ElementKind.PARAMETER
                && !path.hasNext()
                && isBody(violation.getRootBeanClass(), method.as(MethodNode.class), parameter.as(ParameterNode.class));
    }

    // Whatever else a method takes bears an annotation that says where it comes from.
    private static boolean isBody(Class<?> resource, MethodNode node, ParameterNode parameter) {
        return Stream.<Class<?>>iterate(resource, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(node.getName()))
                .filter(method -> Arrays.asList(method.getParameterTypes()).equals(node.getParameterTypes()))
                .noneMatch(method -> isTakenFromElsewhere(method, parameter.getParameterIndex()));
    }

    private static boolean isTakenFromElsewhere(Method method, int parameter) {
        return Arrays.stream(method.getParameterAnnotations()[parameter])
                .map(annotation -> annotation.annotationType().getPackageName())
                .anyMatch(name -> name.equals("org.jboss.resteasy.reactive") || name.equals("jakarta.ws.rs"));
    }
}
