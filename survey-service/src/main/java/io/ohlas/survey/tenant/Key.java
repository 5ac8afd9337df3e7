package io.ohlas.survey.tenant;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** A name that a tenant gives to a thing of its own: safe in a path, and never taken for an id. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "(?!(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$)[A-Za-z0-9._~-]{1,64}")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface Key {
    String message() default "takes 1 to 64 letters, digits and . _ ~ - and must not be a UUID";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
